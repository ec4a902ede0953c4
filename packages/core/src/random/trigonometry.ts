/**
 * [cos 2πt, sin 2πt] of a turn t, from + − × ÷ alone: the same bits in every engine (Math.sin is
 * implementation-defined). The turn is brought to [−⅛, ⅛] exactly, then the two series. Absolute error below 1e-15.
 */
export function cosSinOfTurn(turn: number): [number, number] {
  const quarter = Math.round(4 * turn);
  const x = 2 * Math.PI * (turn - quarter / 4);
  const square = x * x;
  let cos = 1;
  let sin = 1;
  for (let k = 18; k >= 2; k -= 2) cos = 1 - (cos * square) / (k * (k - 1));
  for (let k = 19; k >= 3; k -= 2) sin = 1 - (sin * square) / (k * (k - 1));
  sin *= x;
  // −0 would be another bit pattern than 0, so that negation is subtraction.
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return [cos, sin];
    case 1:
      return [0 - sin, cos];
    case 2:
      return [0 - cos, 0 - sin];
    default:
      return [sin, 0 - cos];
  }
}
