-- In progress to none. ARGV: owner, fence. The fence stays until the retention ends, so that the next one is greater.
local v = redis.call('HMGET', KEYS[1], 's', 'o', 'n', 'e')
if v[1] ~= 'P' or v[2] ~= ARGV[1] or v[3] ~= ARGV[2] then return 0 end
redis.call('HDEL', KEYS[1], 's', 'f', 'p', 'q', 'o', 'a', 'l', 'e')
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.ceil(v[4] / 1000)))
return 1
