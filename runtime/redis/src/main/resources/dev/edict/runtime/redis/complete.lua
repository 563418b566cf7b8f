-- In progress or committed to completed. ARGV: owner, fence, response.
local v = redis.call('HMGET', KEYS[1], 's', 'o', 'n', 'e')
if v[2] ~= ARGV[1] or v[3] ~= ARGV[2] then return 0 end
if v[1] == 'C' then
  redis.call('HSET', KEYS[1], 's', 'C') -- says nothing new, but replicas acknowledge what is written only
  return 1
end
if v[1] ~= 'P' and v[1] ~= 'K' then return 0 end
redis.call('HSET', KEYS[1], 's', 'C', 'r', ARGV[3])
redis.call('HDEL', KEYS[1], 'l')
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.ceil(v[4] / 1000)))
return 1
