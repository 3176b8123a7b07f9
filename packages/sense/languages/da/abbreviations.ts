/** Danish abbreviations that a sentence goes on after, without the last full stop, in lower case. */
export const danishAbbreviations: ReadonlySet<string> = new Set(
  `
  f.eks eks bl.a bl ca nr kl d dvs d.v.s jf jvf hhv pga p.g.a mht m.h.t ift i.f.t iht i.h.t vedr ang evt
  inkl incl ekskl excl min maks max mio mia mill tkr t.kr pkt kap stk st sml s ff fig tab bd årg tlf adr afd
  dr prof hr fr frk ing cand mag lic adv dir red overs udg tidl nuv forh gns resp alm opr v
  sdr ndr gl ll skt chr jr sr kgl jan feb apr jun jul aug sep sept okt nov
  f.o.m t.o.m fom m.h.p mhp p.t pt p.b.v o.a pr
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Those that may also be the last word of a sentence; a capital after them decides. */
export const danishClosingAbbreviations: ReadonlySet<string> = new Set(
  "osv o.s.v mv m.v m.m mm mfl m.fl o.l ol o.lign etc kr pct aps".split(" "),
);

/** A day's number with its full stop stands before these. */
export const danishMonths: ReadonlySet<string> = new Set(
  "januar februar marts april maj juni juli august september oktober november december".split(" "),
);
