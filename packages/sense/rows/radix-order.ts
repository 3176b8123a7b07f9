const bits = 11;
const slots = 1 << bits;

/** The places of `keys` in ascending order of key; equal keys keep their order. Linear. */
export function radixOrder(keys: Uint32Array): Uint32Array {
  let order = new Uint32Array(keys.length);
  let other = new Uint32Array(keys.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  for (let shift = 0; shift < 32; shift += bits) {
    const next = new Uint32Array(slots + 1);
    for (let at = 0; at < keys.length; at++) next[((keys[at]! >>> shift) & (slots - 1)) + 1]!++;
    for (let slot = 0; slot < slots; slot++) next[slot + 1]! += next[slot]!;
    for (let at = 0; at < order.length; at++) {
      const place = order[at]!;
      other[next[(keys[place]! >>> shift) & (slots - 1)]!++] = place;
    }
    [order, other] = [other, order];
  }
  return order;
}

/** The same with ties put in order by `compare`, which must tell any two places apart or call them equal. */
export function radixOrderBy(keys: Uint32Array, compare: (a: number, b: number) => number): Uint32Array {
  const order = radixOrder(keys);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && keys[order[end]!] === keys[order[start]!]) end++;
    if (end - start > 1) order.subarray(start, end).sort(compare);
    start = end;
  }
  return order;
}
