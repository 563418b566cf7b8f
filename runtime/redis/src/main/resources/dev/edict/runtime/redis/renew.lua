-- Prolongs a lease, counted from now; a committed record has none any more, and is its owner's all the same. ARGV: owner, fence, microseconds.
local v = redis.call('HMGET', KEYS[1], 's', 'o', 'n', 'e', 'q')
if v[1] ~= 'P' and v[1] ~= 'K' or v[2] ~= ARGV[1] or v[3] ~= ARGV[2] then return 0 end
if v[1] == 'K' then
  redis.call('HSET', KEYS[1], 's', 'K') -- says nothing new, but replicas acknowledge what is written only
  return 1
end
local clock = redis.call('TIME')
local lease = clock[1] * 1000000 + clock[2] + ARGV[3]
redis.call('HSET', KEYS[1], 'l', string.format('%.0f', lease))
if v[5] == 'R' then
  redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.ceil(math.max(lease, tonumber(v[4])) / 1000)))
end
return 1
