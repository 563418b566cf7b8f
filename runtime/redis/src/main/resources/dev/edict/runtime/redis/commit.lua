-- In progress to committed, or as it is if this lease has done that. ARGV: owner, fence, head of the response.
local v = redis.call('HMGET', KEYS[1], 's', 'o', 'n', 'e')
if v[1] ~= 'P' and v[1] ~= 'K' or v[2] ~= ARGV[1] or v[3] ~= ARGV[2] then return 0 end
if v[1] == 'K' then
  redis.call('HSET', KEYS[1], 's', 'K') -- says nothing new, but replicas acknowledge what is written only
  return 1
end
redis.call('HSET', KEYS[1], 's', 'K', 'r', ARGV[3])
redis.call('HDEL', KEYS[1], 'l')
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.ceil(v[4] / 1000)))
return 1
