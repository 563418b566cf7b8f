-- In progress to none, whatever the fence. ARGV: owner. The fence stays until the retention ends, as after a release.
local v = redis.call('HMGET', KEYS[1], 's', 'o', 'e')
if v[1] ~= 'P' or v[2] ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[1], 's', 'f', 'p', 'q', 'o', 'a', 'l', 'e')
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.ceil(v[3] / 1000)))
return 1
