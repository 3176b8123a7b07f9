import { scaleLinear } from "d3-scale";

/** A lying bar from zero; the numbers stand in words beside it. Nothing is drawn where the number is not told. */
export function ShareBar({ part, whole }: { part: number | null; whole: number | null }) {
  if (part === null || !whole) return null;
  const length = scaleLinear([0, whole], [0, 100]).clamp(true);
  return (
    <svg
      class="bar share-bar"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bar-whole" width="100" height="1" />
      <rect width={Math.round(length(part) * 100) / 100} height="1" />
    </svg>
  );
}
