-- Claims a key, or says what is in the way. ARGV: owner, fingerprint, operation, recovery, lease and retention in microseconds.
-- Fields of a record: s state (P, C, K, U), f fingerprint, p operation, q recovery (R or Q), o owner, n fence, a attempt,
-- l end of the lease, e end of the retention, r response, d doubt, t since when it is in doubt. A key that was given back keeps n.
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local v = redis.call('HMGET', KEYS[1], 's', 'f', 'o', 'n', 'a', 'q', 'l', 'e', 'r')
local state, fence, attempt = v[1], now, 1
if state then
  local abandoned = state == 'P' and tonumber(v[7]) <= now
  local over = tonumber(v[8]) <= now and (state == 'C' or state == 'K' or abandoned and v[6] == 'R')
  if not over then
    if v[2] ~= ARGV[2] then return {'MISMATCH', v[2]} end
    if state == 'C' then return {'REPLAY', v[9]} end
    if state == 'K' then return {'COMMITTED', v[9]} end
    if state == 'U' then return {'UNCERTAIN'} end
    if not abandoned then
      if v[3] ~= ARGV[1] then return {'INFLIGHT', string.format('%.0f', tonumber(v[7]) - now)} end
      redis.call('HSET', KEYS[1], 's', 'P') -- says nothing new, but replicas acknowledge what is written only
      return {'ACQUIRED', v[4], v[5]}
    end
    if v[6] ~= 'R' then return {'UNCERTAIN'} end
    attempt = v[5] + 1
  end
end
-- the server's clock can step back, and a replica that takes over has its own: fences must grow all the same
if v[4] and tonumber(v[4]) >= fence then fence = tonumber(v[4]) + 1 end
local number = string.format('%.0f', fence)
local lease, keep = now + ARGV[5], now + ARGV[6]
-- the first write: it is the one that is refused where memory has run out, before anything has changed
redis.call('HSET', KEYS[1], 's', 'P', 'f', ARGV[2], 'p', ARGV[3], 'q', ARGV[4], 'o', ARGV[1], 'n', number, 'a', attempt,
  'l', string.format('%.0f', lease), 'e', string.format('%.0f', keep))
redis.call('HDEL', KEYS[1], 'r', 'd', 't')
if ARGV[4] == 'R' then
  redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.ceil(math.max(lease, keep) / 1000)))
else
  redis.call('PERSIST', KEYS[1]) -- it will be uncertain if nobody settles it, and that is never forgotten
end
return {'ACQUIRED', number, tostring(attempt)}
