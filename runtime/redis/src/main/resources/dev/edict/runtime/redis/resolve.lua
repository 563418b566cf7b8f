-- Uncertain to completed, or to none. ARGV: fence; and if it took effect, response and retention in microseconds.
local v = redis.call('HMGET', KEYS[1], 's', 'n', 'q', 'l', 'e')
if not v[1] or v[2] ~= ARGV[1] then return 0 end
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local lapsed = v[1] == 'P' and v[3] ~= 'R' and tonumber(v[4]) <= now
if v[1] ~= 'U' and not lapsed then return 0 end
local keep = tonumber(v[5])
if ARGV[2] then
  keep = now + ARGV[3]
  redis.call('HSET', KEYS[1], 's', 'C', 'r', ARGV[2], 'e', string.format('%.0f', keep))
  redis.call('HDEL', KEYS[1], 'o', 'l', 'd', 't') -- whoever still runs is not taken for its owner when it comes to complete
else
  redis.call('HDEL', KEYS[1], 's', 'f', 'p', 'q', 'o', 'a', 'l', 'e', 'd', 't')
end
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.ceil(keep / 1000)))
return 1
