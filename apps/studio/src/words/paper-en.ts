/** Words beside the game's figure: Algorithm 1, the value function and the stops of Figure 1. Formulas stand between $. */
export const paperEn = {
  "algorithm.title": "Algorithm 1",
  "algorithm.intro": (p: { k: number; m: number }) =>
    `Training by stochastic gradients on minibatches of $m = ${p.m}$ rows. How often $D$ moves before $G$ does, $k = ${p.k}$, is chosen beforehand; the paper took $k = 1$. Point at a line to see what it changes.`,
  "algorithm.for.iterations": "for each iteration do",
  "algorithm.for.k": (p: { k: number }) => `for $k = ${p.k}$ ${p.k === 1 ? "step" : "steps"} do`,
  "algorithm.end": "end for",
  "algorithm.noise": "Sample a minibatch of noise $z^{(1)}, …,$ $z^{(m)}$ from the prior $p_z(z)$.",
  "algorithm.examples": "Sample a minibatch of examples $x^{(1)}, …,$ $x^{(m)}$ from the data, $p_data(x)$.",
  "algorithm.judge.ascend": "Update the discriminator by ascending its stochastic gradient:",
  "algorithm.judge.descend": "Update the discriminator by descending its stochastic gradient:",
  "algorithm.fresh": "Sample a fresh minibatch of noise $z^{(1)}, …,$ $z^{(m)}$ from $p_z(z)$.",
  "algorithm.fresh.paired":
    "Sample fresh noise $z^{(1)}, …,$ $z^{(m)}$, and fresh examples $x^{(1)}, …,$ $x^{(m)}$ to pair it with.",
  "algorithm.maker.ascend": "Update the generator by ascending its stochastic gradient:",
  "algorithm.maker.descend": "Update the generator by descending its stochastic gradient:",
  "algorithm.touches": "touches",
  "algorithm.rule": (p: { rule: string }): string =>
    p.rule === "sgd"
      ? "The gradients are followed by SGD with momentum, as in the paper."
      : "Any rule that follows gradients will do: the paper used momentum, this game uses Adam.",
  "algorithm.logits": "In this objective $D$ is a plain number, its logit: no sigmoid comes after it.",
  "algorithm.non-saturating":
    "$G$'s line is the one the paper recommends in place of its own: it climbs $log D(G(z))$, with the same fixed point and stronger gradients early on.",
  "algorithm.clip": (p: { clip: number }) => `After $D$'s line its weights are clipped to $[−${p.clip}, ${p.clip}]$.`,
  "algorithm.penalties": (p: { names: string }) =>
    `To $D$'s line a penalty on the slope $‖∇D‖^2$ is added: ${p.names}.`,
  "algorithm.now.noise": "Now: noise for D is sampled",
  "algorithm.now.examples": "Now: examples are sampled",
  "algorithm.now.ascend": "Now: D is updated",
  "algorithm.now.fresh-noise": "Now: fresh noise for G is sampled",
  "algorithm.now.descend": "Now: G is updated",

  "formula.title": "The value function",
  "formula.spoken":
    "Minimum over G, maximum over D, of V of D and G: the expectation over x from the data of log D of x, plus the expectation over z from the prior of log of 1 minus D of G of z",
  "formula.point":
    "Point at a symbol, tap it or walk through them with Tab: it is explained here, and its part of the figure lights up.",
  "formula.min.name": "Minimum over G",
  "formula.min":
    "$G$ picks its weights so that $V$ becomes as small as it can while $D$ does its best. It can only move the second term: the first does not contain $G$.",
  "formula.max.name": "Maximum over D",
  "formula.max":
    "$D$ picks its weights so that $V$ becomes as large as it can: near 1 on real points, near 0 on generated ones. The best it can do against a fixed $G$ is $D^*$, the thin line.",
  "formula.V.name": "V of D and G",
  "formula.V":
    "The value of the game: what $D$ wins, $G$ loses. It is never above 0, and at the equilibrium, where $p_g = p_data$ and $D = ½$, it is $−log 4 ≈ −1.386$.",
  "formula.Ex.name": "Expectation over the data",
  "formula.Ex":
    "The mean over real points $x$, each as likely as the data have it: $p_data$, the dotted curve. In training it is the mean over a minibatch.",
  "formula.log.name": "log",
  "formula.log":
    "The natural logarithm of $D$'s answer: 0 where $D(x) = 1$, and the more negative the surer $D$ is that a real point is a fake. This term rewards $D$ for trusting the real.",
  "formula.Dx.name": "D of x",
  "formula.Dx":
    "The discriminator: how probable it finds it that a point is real, between 0 and 1. It is the dashed curve, with the scale on the right.",
  "formula.x.name": "x",
  "formula.x":
    "A point of the data space, here a real one. On the upper of the two lines, $x$ is where the arrows end.",
  "formula.Ez.name": "Expectation over the latent prior",
  "formula.Ez":
    "The mean over the noise $z$, drawn from the prior $p_z$ that we chose. Through $G$ it becomes a mean over generated points.",
  "formula.log1.name": "log of 1 minus",
  "formula.log1":
    "$log (1−D)$ is 0 where $D$ is sure of a fake and falls to $−∞$ where $D$ takes it for real. $D$ wants it near 0; $G$ pushes it down.",
  "formula.DG.name": "D, of a generated point",
  "formula.DG":
    "The same discriminator, asked of a generated point: $D(G(z))$. $D$ wants it near 0 and $G$ wants it near 1.",
  "formula.G.name": "G",
  "formula.G":
    "The generator: a function that sends noise to the data space, $x = G(z)$: the arrows. Where they crowd together, $p_g$, the green curve, is high.",
  "formula.z.name": "z",
  "formula.z":
    "The latent variable: noise without meaning of its own, on the lower line. All that is random in a generated point comes from it.",
  "formula.real.name": "First term",
  "formula.real": "What $D$ gets for real points. It does not depend on $G$; at $D = ½$ it is $−log 2 ≈ −0.693$.",
  "formula.fake.name": "Second term",
  "formula.fake":
    "What $D$ gets for generated points, and all that $G$ can change. At $D = ½$ it is $−log 2 ≈ −0.693$ too.",

  "stops.title": "Figure 1, panel by panel",
  "stops.intro":
    "The paper's Figure 1 shows four moments of one game. Each button brings a game to that moment; from there it can be played on.",
  "stops.a.short": "Near the end",
  "stops.a":
    "$p_g$ lies near $p_data$ but not on it, and $D$ is right in some places only: it has not caught up with the thin $D^*$.",
  "stops.b.short": "D at its best",
  "stops.b":
    "In the inner loop $D$ alone has learnt: it tells the two apart as well as anyone could, $D^*(x) = \\frac{p_data(x)}{p_data(x)+p_g(x)}$. $G$ has not moved.",
  "stops.c.short": "G follows D",
  "stops.c":
    "$G$ has moved: $D$'s slope led $G(z)$ to where points are more likely taken for real. $D$ stands still, and is no longer the best.",
  "stops.d.short": "The equilibrium",
  "stops.d":
    "After many more turns neither can do better: $p_g = p_data$, so that nobody can tell, and $D(x) = ½$ everywhere.",
};
