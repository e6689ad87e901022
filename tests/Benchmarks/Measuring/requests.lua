-- Sends the paths of a file in turn, each thread from another place; prints what was answered on one line.
local threads = {}

function setup(thread)
  thread:set("place", #threads)
  table.insert(threads, thread)
end

function init(args)
  requests = {}
  for path in io.lines(args[1]) do
    table.insert(requests, wrk.format("GET", path))
  end
  at = math.floor(place * #requests / 2)
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("measured %d %d %d %d %d\n", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
