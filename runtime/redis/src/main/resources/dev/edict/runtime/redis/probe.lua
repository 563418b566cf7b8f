-- Does on a key that is nobody's what the other scripts do on records, so that it shows whether this user may. Nothing of it stays.
redis.call('TIME')
redis.call('HMGET', KEYS[1], 's')
redis.call('PERSIST', KEYS[1])
redis.call('PEXPIREAT', KEYS[1], '1')
redis.call('HDEL', KEYS[1], 's')
redis.call('HSET', KEYS[1], 's', 'T')
redis.call('HDEL', KEYS[1], 's')
return 0
