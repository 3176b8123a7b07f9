export const da = {
  noLongerCounted: "tælles ikke længere med",
};
