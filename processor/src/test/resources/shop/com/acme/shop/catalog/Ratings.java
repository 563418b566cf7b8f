package com.acme.shop.catalog;

import java.util.ArrayList;

public class Ratings extends ArrayList<Integer> {}
