-- In progress to uncertain. ARGV: owner, fence, reason.
local v = redis.call('HMGET', KEYS[1], 's', 'o', 'n')
if v[1] ~= 'P' or v[2] ~= ARGV[1] or v[3] ~= ARGV[2] then return 0 end
local clock = redis.call('TIME')
redis.call('HSET', KEYS[1], 's', 'U', 'd', ARGV[3], 't', string.format('%.0f', clock[1] * 1000000 + clock[2]))
redis.call('PERSIST', KEYS[1])
return 1
