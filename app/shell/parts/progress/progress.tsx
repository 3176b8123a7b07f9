export type ProgressProps = {
  value: number;
  max: number;
  /** The same in words: "2.346 af 3.114 udsagn er behandlet". */
  label: string;
};

/** A drawn bar: its length is an attribute, since inline style is not allowed. */
export function Progress({ value, max, label }: ProgressProps) {
  const whole = Math.max(max, 1);
  const done = Math.min(Math.max(value, 0), whole);
  return (
    <svg class="progress" viewBox={`0 0 ${whole} 1`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="progress-rest" width={whole} height="1" />
      <rect width={done} height="1" />
    </svg>
  );
}
