// All that the lessons say, in one piece like the course itself (lessons/lessons.ts).
import type { CARDS, LESSONS } from "../lessons/lessons.ts";

type AnyLesson = (typeof LESSONS)[number];
/** The name of a lesson. */
export type LessonId = AnyLesson["id"];
type TasksOf<Id extends LessonId> = Extract<AnyLesson, { id: Id }>["tasks"][number]["id"];

/** What a lesson says, formulas between $. */
interface LessonText<Task extends string> {
  readonly title: string;
  readonly text: readonly string[];
  readonly tasks: Readonly<Record<Task, { readonly todo: string; readonly hint: string }>>;
  /** What stands there when all is done. */
  readonly end: string;
}

/** The words of the lessons page, loaded with it. */
export interface LessonWords {
  readonly lessons: { readonly [Id in LessonId]: LessonText<TasksOf<Id>> };
  readonly cards: Readonly<Record<keyof typeof CARDS, string>>;
  readonly kinds: Readonly<Record<(typeof CARDS)[keyof typeof CARDS], string>>;
  readonly ui: {
    readonly intro: string;
    readonly list: string;
    readonly todo: string;
    readonly done: string;
    readonly open: string;
    readonly hint: string;
    readonly solution: string;
    readonly solutionHelp: string;
    readonly again: string;
    readonly next: string;
    readonly controls: string;
    readonly alone: (p: { times: number }) => string;
    readonly progress: (p: { done: number; of: number }) => string;
    readonly finished: (p: { task: string }) => string;
    readonly choose: string;
    readonly sorted: (p: { right: number; of: number }) => string;
    readonly sortAll: (p: { left: number }) => string;
    readonly draw: (p: { times: number }) => string;
    readonly drawAgain: string;
    readonly drawn: (p: { count: string; gap: string }) => string;
    readonly drawnLabel: string;
    readonly onlyLine: string;
    readonly note: string;
    readonly forged: (p: { share: number }) => string;
    readonly real: string;
    readonly score: string;
    readonly lossCurve: string;
    readonly lossesCurve: string;
    readonly here: string;
    readonly slope: string;
    readonly now: (p: { score: string }) => string;
  };
}

/** The lessons in English. */
export const lessonsEn: LessonWords = {
  ui: {
    intro:
      "Eleven short lessons, each on a living game. A task is done when the training shows it: there is nothing to click away.",
    list: "Lessons",
    todo: "To do",
    done: "done",
    open: "open",
    hint: "Hint",
    solution: "Set it up for me",
    solutionHelp: "Sets the options; the training is still yours to run.",
    again: "Begin this lesson anew",
    next: "Next lesson",
    controls: "What you can change here",
    alone: (p) => `${p.times} steps of D alone`,
    progress: (p) => `${p.done} of ${p.of}`,
    finished: (p) => `Done: ${p.task}`,
    choose: "choose …",
    sorted: (p) => `${p.right} of ${p.of} are right.`,
    sortAll: (p) => `${p.left} still to sort.`,
    draw: (p) => `Draw ${p.times}`,
    drawAgain: "Empty the histogram",
    drawn: (p) => `${p.count} drawn; the histogram and the density differ by ${p.gap} of the mass.`,
    drawnLabel: "Histogram of what was drawn, and the density",
    onlyLine: "This histogram is for densities on the line: choose one of those.",
    note: "A real banknote beside the forger's",
    forged: (p) => `The forger's note: ${p.share} % of the way from JSD = log 2 to 0`,
    real: "A real note",
    score: "$D(G(z))$, what $D$ says of the forgery",
    lossCurve: "log(1 − D(G(z))) over D(G(z)), with the chosen place",
    lossesCurve: "G's two losses over D(G(z)), with the chosen place",
    here: "here",
    slope: "slope",
    now: (p) => `In the game beside it $D(G(z))$ is ${p.score} on average.`,
  },
  kinds: { supervised: "Supervised", unsupervised: "Unsupervised", reinforcement: "Reinforcement" },
  cards: {
    spam: "Mails that people marked as spam or not; a new mail is to be marked",
    prices: "Flats with their prices; the price of another flat is wanted",
    digits: "Pictures of digits, each with its digit beside it",
    groups: "Customers, nothing said of them; are there groups?",
    density: "Heights of many people; how likely is each height?",
    gan: "Photographs without captions; make new ones that could be among them",
    go: "A program plays Go against itself and learns who won",
    robot: "A robot tries out steps and is rewarded for every metre",
  },
  lessons: {
    kinds: {
      title: "Where GANs stand",
      text: [
        "Machines learn from three kinds of telling. **Supervised**: each example comes with its answer. **Unsupervised**: there are examples only, and what is wanted is how they are distributed. **Reinforcement**: nobody gives examples; there are deeds, and rewards for them.",
        "A GAN is given examples without answers. Inside, its discriminator does learn from labels, real or generated, but the game makes these itself: no person wrote them.",
      ],
      tasks: {
        sort: {
          todo: "Sort all eight examples.",
          hint: "Ask of each: is an answer written beside the example? Is there a reward? If neither, it is unsupervised.",
        },
        learn: {
          todo: "Run the game and see that it learns without any label: 200 iterations, and JSD at most 0.15.",
          hint: "Press Run and wait a few seconds.",
        },
      },
      end: "A GAN is unsupervised: it learns the distribution of data that nobody labelled.",
    },
    variable: {
      title: "Data as a random variable",
      text: [
        "A row of data is one draw of a random variable $x$: before it is drawn nobody knows it, but some values are likelier than others. How likely is the density $p_data(x)$. The data that we have are a finite sample; the density is what they come closer to, the more there are.",
        "Draw, and compare the bars with the dotted density. A handful of draws looks like nothing; thousands look like $p_data$.",
      ],
      tasks: {
        come: {
          todo: "Draw until the histogram has come to the density: at least 2,000 draws, and at most 0.06 of the mass out of place.",
          hint: "The gap shrinks like one over the root of the number of draws. Draw 1,000 a few times.",
        },
        other: {
          todo: "Choose another density on the line, and see the histogram come to that one too.",
          hint: "Under Data choose, say, triangular or laplace; the histogram is emptied. Then draw.",
        },
      },
      end: "A generative model is to learn the density from the sample alone, so well that it can draw on.",
    },
    latent: {
      title: "The latent space",
      text: [
        "$G$ makes no randomness. It is a plain function, and all chance comes from its argument: the latent variable $z$, drawn from a prior $p_z$ that we choose. $G$ only bends and stretches the latent space into the data space.",
        "So if $z$ has one number and the data have two, all that $G$ can reach is a curve. It may wind about as it likes: it has no area.",
      ],
      tasks: {
        curve: {
          todo: "Run with latent = 1 for 400 iterations: see how the curve winds through the heap.",
          hint: "The lesson opens with latent = 1. Press Run.",
        },
        sheet: {
          todo: "Give $z$ as many numbers as the data have, and reach JSD at most 0.1. (The curve could not: look how far it came.)",
          hint: "Set latent to 2: the game begins anew, and $G$ has a sheet to spread. Then run.",
        },
      },
      end: "For tables and images $z$ has dozens of numbers or more: fewer than the data have, since data lie near a thinner surface within their space.",
    },
    game: {
      title: "The forger and the police",
      text: [
        "In the paper's picture $G$ is a band of counterfeiters and $D$ the police. The police see real notes and forged ones and learn to tell them apart. The forgers never see a real note: they only learn what the police thought of theirs, and in which direction it would have passed more easily.",
        "The forger's note is as good as this game's $G$: it is drawn from the JSD alone.",
      ],
      tasks: {
        first: { todo: "Run until the forgeries are recognisable: JSD at most 0.3.", hint: "Press Run." },
        good: {
          todo: "Go on until JSD is at most 0.03.",
          hint: "Keep running; this takes some hundreds of iterations.",
        },
        undecided: {
          todo: "See the police give up: mean $D(x)$ and mean $D(G(z))$ both within 0.05 of ½, JSD still at most 0.03.",
          hint: "Look at the curves of D(x) and D(G(z)). Both come to ½ while JSD falls.",
        },
      },
      end: "Where forgeries cannot be told from real notes the best that the police can do is to toss a coin: $D = ½$.",
    },
    value: {
      title: "V(D,G), term by term",
      text: [
        "$V(D,G) = \\E_x[log D(x)] + \\E_z[log(1−D(G(z)))]$ is what $D$ wins. Each term is at most 0. The first is 0 where $D(x) = 1$ on every real point, the second where $D(G(z)) = 0$ on every generated one.",
        "Here real and generated points lie apart, so a good $D$ can have nearly all of it. Leave $G$ as it is, and train $D$ alone.",
      ],
      tasks: {
        real: {
          todo: "Bring mean $D(x)$ to 0.95 or more, without a step of $G$.",
          hint: "Press “50 steps of D alone” a few times.",
        },
        fake: {
          todo: "Bring mean $D(G(z))$ to 0.05 or less, without a step of $G$.",
          hint: "A few more steps of D alone.",
        },
        rise: {
          todo: "See $V$ rise towards 0: at least −0.05.",
          hint: "Each further step brings $D$ nearer to 1 and 0; some hundreds are enough. If G moved, begin the lesson anew.",
        },
      },
      end: "$D$ pushes $V$ up towards 0. Now it is $G$'s turn to push it down: run on, and watch.",
    },
    minimises: {
      title: "What G minimises",
      text: [
        "$G$ minimises $V$, and of $V$ only $log(1−D(G(z)))$ depends on it. Many notes say that this term becomes 0 when $G$ wins. It is the other way round.",
        "Move the slider, which is $D$'s answer to a forgery, and read the term off the curve.",
      ],
      tasks: {
        zero: { todo: "Find where the term is 0.", hint: "log 1 = 0, so 1 − D(G(z)) has to be 1." },
        fall: {
          todo: "Find where $G$ is winning: the term at −4 or below.",
          hint: "$G$ wins where $D$ takes the forgery for real. What is log(1 − 0.99)?",
        },
      },
      end: "The term is 0 where $D$ sees through $G$ entirely, and falls to $−∞$ where $D$ is entirely fooled. And at 0 the curve is flattest: a $G$ that is just beginning feels little.",
    },
    ratio: {
      title: "Why D* is a ratio",
      text: [
        "Hold $G$ fixed. At one place $x$, $D$ earns $p_data(x) log D + p_g(x) log(1−D)$. Set the derivative by $D$ to 0: $\\frac{p_data}{D} = \\frac{p_g}{1−D}$, so $D^*(x) = \\frac{p_data(x)}{p_data(x)+p_g(x)}$.",
        "It is the share of real points among all points that are seen at $x$: no more can be known. It is the thin violet line.",
      ],
      tasks: {
        meet: {
          todo: "Without a step of $G$, train $D$ alone until it meets $D^*$: mean $|D−D^*|$ at most 0.04.",
          hint: "Press “50 steps of D alone” some ten times, and watch the dashed line come to the thin one.",
        },
        half: {
          todo: "Now run the game: where $p_g = p_data$ the ratio is ½. Reach JSD at most 0.03 with mean $|D−½|$ at most 0.1.",
          hint: "Press Run and wait.",
        },
      },
      end: "A learned $D$ is an estimate of a ratio of densities, and that is what it teaches $G$.",
    },
    stalls: {
      title: "Why the saturating loss stalls",
      text: [
        "At the beginning $D$ sees through everything: $D(G(z)) ≈ 0$. There $log(1−D)$ is flat. By $D$'s logit its slope is $−D(G(z))$, next to nothing: just when $G$ needs to learn most it is told least. The paper therefore lets $G$ climb $log D(G(z))$ instead, whose slope there is nearly 1.",
        "This game has plain SGD, and a $D$ that had 300 steps alone before $G$'s first. (Adam would hide the effect: it takes long steps even on tiny gradients.)",
      ],
      tasks: {
        stuck: {
          todo: "Run the minimax game for 200 iterations and see it hardly move: JSD 0.6 or more.",
          hint: "Press Run, and pause after 200 iterations. JSD stays near log 2 ≈ 0.69. If it has got away by then, begin the lesson anew.",
        },
        moves: {
          todo: "From the same start, with the objective non-saturating: JSD at most 0.4 within 600 iterations.",
          hint: "Press “Begin this lesson anew”, set objective to non-saturating before the first step, and run.",
        },
      },
      end: "Same fixed point, same $D$: only the slope where $G$ begins is another. That is why hardly anybody trains with the saturating loss.",
    },
    collapse: {
      title: "Mode collapse, and three cures",
      text: [
        "Nothing in $G$'s loss asks for variety: each point is judged for itself. If $G$ is quicker than $D$ it crowds where $D$ happens to look away, $D$ follows, $G$ jumps on: round and round, and never on all eight modes. The paper calls it the Helvetica scenario.",
        "Three cures: **penalties** R1 and R2 on $D$'s slope damp the circling; **packing** shows $D$ several rows at once, so that sameness gives itself away; **relativistic pairing** has $D$ compare a real point with a generated one, so that no mode may be deserted.",
      ],
      tasks: {
        see: {
          todo: "Run at least 400 iterations and catch the collapse: 4 modes or fewer.",
          hint: "Press Run, and pause when few modes are found.",
        },
        penalty: {
          todo: "Cure it by penalties, with the objective non-saturating: 7 modes or more, and half of the points near one.",
          hint: "Try r1 and r2 of 4 and give it a thousand iterations.",
        },
        pack: {
          todo: "Cure it by packing: pac 2 or more; 7 modes or more, half of the points near one.",
          hint: "Begin anew, set pac to 2, and run: the game starts over by itself.",
        },
        pair: {
          todo: "Cure it by the relativistic objective: 7 modes or more, half of the points near one.",
          hint: "Without penalties it circles too: take objective relativistic with r1 and r2 of 4.",
        },
      },
      end: "Relativistic pairing with R1 and R2 is R3GAN's recipe, the plainest that is known to hold.",
    },
    distance: {
      title: "WGAN: a distance that still tells",
      text: [
        "Where $p_data$ and $p_g$ lie apart, JSD is log 2, however far apart they are: it does not tell $G$ which way to go. The Wasserstein-1 distance does: it is the least work, mass times way, to shovel the one heap onto the other.",
        "$W_1 = \\under{max}{‖D‖≤1} \\E_x[D(x)] − \\E_z[D(G(z))]$, over all $D$ whose slope is at most 1. The critic is held to that by clipped weights (WGAN), or by a penalty on slopes other than 1 (WGAN-GP). Minus the critic's loss estimates the distance.",
      ],
      tasks: {
        far: {
          todo: "Run, and see the critic find a distance: its loss at −0.3 or below.",
          hint: "Press Run, and look at the curve of D's loss.",
        },
        near: {
          todo: "Go on until the distance is nearly gone: D's loss within 0.1 of 0 again, with JSD at most 0.25.",
          hint: "Keep running. The loss is noisy: it has to be near 0 at one measure.",
        },
      },
      end: "The critic's loss falls as samples get better: a curve that means something, which the losses of the first GANs did not.",
    },
    pairs: {
      title: "Relativistic pairing",
      text: [
        "The usual $D$ judges each point against an absolute standard. Once generated points pass for real, real ones should look less sure as well: half of what is seen is fake. A relativistic $D$ is asked only which of two is the more real: $σ(D(x) − D(G(z)))$.",
        "$G$'s loss then has the real point in it too, and pushes the difference the other way. At the equilibrium nobody can order a pair, and both losses are $log 2 ≈ 0.693$.",
      ],
      tasks: {
        level: {
          todo: "With the objective relativistic, run at least 200 iterations until both losses are within 0.03 of log 2.",
          hint: "Set objective to relativistic, and r1 and r2 to 0.1; then run.",
        },
        learnt: {
          todo: "See that $G$ has learnt: JSD at most 0.1 after 200 iterations or more.",
          hint: "Keep running: losses at log 2 say only that nobody is ahead.",
        },
      },
      end: "Levelled losses alone prove nothing: two players who both know nothing are level too. That is why JSD is drawn beside them.",
    },
  },
};
