// Gradient descent with a step of its own for each weight (Adam; Kingma and Ba, 2015), with the constants that its authors give.

const [ofMean, ofSquare, tiny] = [0.9, 0.999, 1e-8] as const;

/** Moves weights in place, once a round, against their gradients. */
export type Descent = (gradient: Float64Array) => void;

/** A descent of `weights`; `pace` is the longest step of a weight, `within` keeps a weight where it may be. */
export function descending(weights: Float64Array, pace: number, within: (weight: number, at: number) => number = (weight) => weight): Descent {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  let round = 0;
  return (gradient) => {
    round++;
    const [meanShare, squareShare] = [1 - ofMean ** round, 1 - ofSquare ** round];
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] as number;
      mean[at] = ofMean * (mean[at] as number) + (1 - ofMean) * slope;
      square[at] = ofSquare * (square[at] as number) + (1 - ofSquare) * slope * slope;
      const step = (mean[at] as number) / meanShare / (Math.sqrt((square[at] as number) / squareShare) + tiny);
      weights[at] = within((weights[at] as number) - pace * step, at);
    }
  };
}
