import assert from "node:assert/strict";
import { it } from "node:test";
import { Metrics } from "./metrics.ts";

it("prints counts, what stands now and durations as Prometheus reads them", () => {
  const metrics = new Metrics();
  metrics.count("asked_total", "Requests.", { route: "/process/:slug" });
  metrics.count("asked_total", "Requests.", { route: "/process/:slug" });
  metrics.set("free_bytes", "Room left.", 12);
  metrics.observe("lasted_seconds", "Time.", 0.2);
  const lines = metrics.print().split("\n");
  assert.ok(lines.includes('asked_total{route="/process/:slug"} 2'));
  assert.ok(lines.includes("# TYPE free_bytes gauge"));
  assert.ok(lines.includes("free_bytes 12"));
  assert.ok(lines.includes('lasted_seconds_bucket{le="0.1"} 0'));
  assert.ok(lines.includes('lasted_seconds_bucket{le="0.25"} 1'));
  assert.ok(lines.includes('lasted_seconds_bucket{le="+Inf"} 1'));
  assert.ok(lines.includes("lasted_seconds_count 1"));
});

it("keeps a label from breaking out of its quotes", () => {
  const metrics = new Metrics();
  metrics.set("a", "b", 1, { route: 'x"} 9\ny' });
  assert.ok(metrics.print().includes('a{route="x\\"} 9\\ny"} 1'));
});
