-- None to in progress under a fence that was granted before the server forgot it; only where no trace is left of that claim nor of a later one.
-- ARGV: owner, fence, fingerprint, operation, recovery, lease and retention in microseconds, attempt.
local v = redis.call('HMGET', KEYS[1], 's', 'o', 'n')
if v[1] == 'P' and v[2] == ARGV[1] and v[3] == ARGV[2] then
  redis.call('HSET', KEYS[1], 's', 'P') -- says nothing new, but replicas acknowledge what is written only
  return 1
end
if v[1] or v[3] and tonumber(v[3]) >= tonumber(ARGV[2]) then return 0 end
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local lease, keep = now + ARGV[6], now + ARGV[7]
redis.call('HSET', KEYS[1], 's', 'P', 'f', ARGV[3], 'p', ARGV[4], 'q', ARGV[5], 'o', ARGV[1], 'n', ARGV[2], 'a', ARGV[8],
  'l', string.format('%.0f', lease), 'e', string.format('%.0f', keep))
if ARGV[5] == 'R' then
  redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.ceil(math.max(lease, keep) / 1000)))
else
  redis.call('PERSIST', KEYS[1])
end
return 1
