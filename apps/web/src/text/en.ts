import {
  capital,
  counted,
  day,
  inSeconds,
  listed,
  ordinal,
  percent,
  possessive,
  spell,
  unbroken,
  withArticle,
} from "./grammar.ts";

/** As exactly as the span asks for: an hour, a day, a date. */
const whenOf = {
  today: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }),
  week: new Intl.DateTimeFormat("en-GB", { weekday: "short" }),
  all: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" }),
};

/** Every word that a person reads, but for the labels and the sentences of errors. */
export const en = {
  app: {
    title: (page?: string) => (page ? `${page} · Inkling` : "Inkling: draw, and a small AI guesses"),
    home: "Inkling, home",
    darkTheme: "Dark theme",
    lightTheme: "Light theme",
    menu: "Menu: people, theme, leave",
    leave: "Leave",
    close: "Close",
    failed: "Something tore",
    failedWhy: "This page has made a mistake. Your seat and your ink are kept.",
    reload: "Load it again",
    offline: "The server does not answer. Please try again in a moment.",
    loading: "One moment",
  },

  home: {
    title: ["You draw.", "It guesses.", "Everyone laughs."],
    pitch:
      "Everyone in the room draws the same thing. A small AI watches every stroke and says what it sees. The sooner it gets yours, the more you score.",
    name: "Your name",
    start: "Start a room",
    or: "or join your friends",
    code: "Room code or link",
    codeExample: "tamokiru",
    join: "Join",
    strangers: "Play now with strangers",
    openRooms: "Open rooms",
    openRoom: (players: number, seats: number, playing: boolean) =>
      `${players} of ${seats}, ${playing ? "playing" : "gathering"}`,
    practice: "Practice board",
    try: "Try",
    anotherWord: "Another word",
    justPractice: "Just practice: this drawing stays in your browser.",
  },

  gate: {
    invited: "You are invited to room",
    join: "Join",
    here: (count: number) =>
      count === 0
        ? "Nobody is here yet."
        : `${capital(spell(count))} ${count === 1 ? "is" : "are"} here already.`,
  },

  lobby: {
    title: (code: string) => `Room ${code}`,
    invite: "Friends can type this code, or open the link",
    copy: "Copy link",
    copied: "Copied",
    share: "Share",
    shareText: "Draw with me. A small AI guesses.",
    showQr: "Show QR",
    hideQr: "Hide QR",
    qr: "QR code of the room's link",
    addBot: "Add a bot",
    wall: "Open the wall screen",
    game: "The game",
    modes: "How it is played",
    race: ["Race", "Everyone draws the same. It guesses."],
    versus: ["Versus", "One draws. You guess against it."],
    rounds: "Rounds",
    seconds: "Seconds to draw",
    choices: "Words to choose from",
    hints: "Letters told",
    range: (least: number, most: number) => `${least === 0 ? "none" : spell(least)} to ${spell(most)}`,
    strength: "The AI plays",
    strengths: {
      off: ["Off", "it does not play"],
      gentle: ["Gentle", "slow, and seldom sure"],
      fair: ["Fair", "about as quick as you"],
      sharp: ["Sharp", "quick, and soon sure"],
    },
    wordOnWall: "Word on the wall screen",
    wordOnWallWhat: "for a hall where nobody who guesses sees it",
    words: "Words of your own",
    wordsNone: "none: the hundred that the AI knows",
    wordsCount: (count: number) => `${counted(count, "word", "words")}; the AI guesses those that it knows`,
    wordsEdit: "Change",
    wordsHow:
      "One a line, or separated by commas. The AI guesses only words that it knows, and bots draw no others.",
    on: "On",
    off: "Off",
    wordsSave: "Use these",
    wordsClear: "Use none",
    less: (what: string) => `${what}: less`,
    more: (what: string) => `${what}: more`,
    waking: "Inkling is waking up",
    awake: "Inkling is awake",
    andReady: "and ready to guess.",
    onServer: "Inkling guesses on the server.",
    start: "Start drawing",
    hostStarts: (host: string) => `${host} starts the game`,
    nobodyWaits: {
      race: "Nobody needs to wait: who comes late plays from the next round.",
      versus: "Nobody needs to wait: who comes late guesses at once.",
    },
  } as const,

  people: {
    title: (count: number) => `${capital(spell(count))} in the room`,
    show: "People",
    seats: "Who is here",
    you: "you",
    host: "host",
    away: "away, seat kept",
    bot: "a bot",
    makeHost: (name: string) => `Make ${name} the host`,
    removeWhom: (name: string) => `Remove ${name}`,
    remove: "Remove for good",
    removeForGood: (name: string) => `Remove ${name} for good`,
    keep: "Keep",
    mute: (name: string) => `Mute ${name}, for me`,
    vote: (name: string, count: number, of: number) =>
      `Vote to remove ${name}${count === 0 ? "" : `: ${count} of ${of} would`}`,
    votes: (count: number, of: number) => `${count} of ${of}`,
  },

  access: {
    title: "Who may come in",
    private: ["Friends", "who has the link"],
    public: ["Anybody", "strangers too, from the first page"],
    locked: ["Nobody new", "who is here stays"],
  } as const,

  filter: {
    title: "Word filter",
    on: "rude names stay out",
    off: "any name may come in",
  },

  agreement: {
    title: "What may leave this room",
    scores: {
      title: "On the scoreboards",
      what: "your name and best games may stand there",
      publicRoom: "in a public room names stand there anyway",
    },
    training: {
      title: "Teach the next network",
      what: "your drawings may, without your name",
    },
  },

  reaction: {
    bar: "Reactions",
    love: "Love it",
    laugh: "Ha ha",
    wow: "Wow",
    star: "Well drawn",
    what: "What is that?",
    tear: "What a pity",
  },

  pause: {
    pause: "Pause",
    afterRound: "Pause after this round",
    goOn: "Go on",
    paused: "Paused",
  },

  guess: {
    label: "What Inkling thinks",
    lead: "I see",
    seen: "The picture that Inkling looks at",
    maybe: (label: string) => `${label}?`,
    waking: "Inkling is waking up",
    wakingWhy: "Draw already, I look in a moment",
    blank: "Draw, I am looking",
    blankWhy: "Nothing to see yet",
    none: "Hm, no idea yet",
    noneWhy: "Not sure enough of anything",
    failed: "I guess on the server now",
    failedWhy: "Your browser cannot run me. Nothing else changes.",
    failedPractice: "I cannot look here",
    failedPracticeWhy: "Your browser cannot run me. In a room I guess on the server.",
    watching: "You watch this one",
    watchingWhy: "I look at the others",
    recognised: (label: string) => `It's ${withArticle(label)}!`,
    certain: (probability: number, time: number, place: number) =>
      `${percent(probability)}, certain after ${inSeconds(time)} seconds. ${ordinal(place)} so far.`,
    spoken: (label: string, probability: number) =>
      `${capital(label)}? ${Math.round(probability * 100)} percent`,
    spokenVerdict: (label: string, time: number, points: number) =>
      `${capital(label)}. ${inSeconds(time)} seconds. ${points} points.`,
  },

  board: {
    own: (strokes: number) => `Your board: ${strokes} ${strokes === 1 ? "stroke" : "strokes"}`,
    locked: "Your board, locked",
    practice: (strokes: number) => `Practice board: ${strokes} ${strokes === 1 ? "stroke" : "strokes"}`,
    drawingOf: (name: string) => `${name}'s drawing`,
    bestOf: (name: string) => `${name}'s best drawing`,
    of: (name: string, label: string) => `${name}: ${label}`,
    tools: "Drawing tools",
    pen: "Pen",
    eraser: "Eraser, takes a whole stroke",
    width: "Width",
    widths: { thin: "Thin", medium: "Medium", thick: "Thick", broad: "Broad" },
    colour: "Colour",
    colours: {
      ink: "Ink",
      grey: "Grey",
      red: "Red",
      orange: "Orange",
      yellow: "Yellow",
      green: "Green",
      blue: "Blue",
      brown: "Brown",
    },
    undo: "Undo",
    clear: "Clear",
    view: "What Inkling sees",
    viewShort: "View",
  },

  round: {
    title: (label: string) => `Draw ${withArticle(label)}`,
    draw: "Draw",
    theyDraw: "They are drawing",
    everybody: "Everybody draws",
    number: (round: number, of: number) => `Round ${round} of ${of}`,
    others: "The others",
    late: "You came during a drawing. Watch this one; you play from the next.",
    alone: "You draw alone so far. Friends can still come:",
    secondsLeft: (count: number) => `${count} ${count === 1 ? "second" : "seconds"} left`,
    unit: "s",
    after: (rounds: number) =>
      rounds === 0 ? "The first round" : `After ${counted(rounds, "round", "rounds")}`,
    pensDown: (drawing: number) =>
      `Pens down for you. ${capital(drawing === 0 ? "nobody" : spell(drawing))} ${drawing > 1 ? "are" : "is"} still drawing`,
  },

  versus: {
    title: (name: string) => `${name} draws`,
    draws: (name: string) => `${name} draws`,
    youChoose: "Choose a word",
    chooses: (name: string) => `${name} is choosing a word`,
    level: { easy: "easy", middle: "middling", hard: "hard" },
    wordLevel: { easy: "an easy word", middle: "a middling word", hard: "a hard word" },
    upTo: (points: number) => `up to ${points}`,
    ofYourOwn: "one of your own",
    fallback: "taken when time is up",
    worth: (level: string, points: number) => `${capital(level)}, up to ${points}.`,
    haveIt: (count: number, of: number) =>
      count === 0
        ? "Nobody has it yet."
        : `${capital(spell(count))} of ${spell(of)} ${count > 1 ? "have" : "has"} it.`,
    youHaveIt: (points: number) => `You have it: ${counted(points, "point", "points")}.`,
    noLetters: "No letters, please: they void the turn.",
    letters: (count: number) => counted(count, "letter", "letters"),
    hints: (count: number) => `${counted(count, "hint", "hints")} given`,
    wordOf: (letters: number) => `A word of ${counted(letters, "letter", "letters")}`,
    told: (letter: string, place: number) => `letter ${place} is ${letter}`,
    talk: "What everybody says",
    question: (label: string) => `${withArticle(label)}?`,
    hasIt: "has it",
    near: "So close! Check the spelling.",
    onlyYou: "only you see this",
    field: {
      guesses: ["Type what you see", "Guess"],
      hasIt: ["Talk with those who have it", "Say"],
      talks: ["Say something", "Say"],
    },
    noWord: "No word this time",
    rank: (rank: number, of: number) => `${ordinal(rank)} of ${spell(of)}: standings`,
    theAi: "the AI",
    drawing: "drawing",
    theyWrite: "They draw letters",
    void: "Void this turn",
    voidSure: "Void it: nobody scores",
    ended: {
      "all-found": "Everybody had it.",
      "time-up": "Time.",
      "drawer-left": "Who drew has left.",
      "nothing-drawn": "Nothing was drawn.",
      "nobody-guesses": "Nobody was left to guess.",
      void: "The turn is void: nobody scores.",
    },
    nobodyHadIt: "Nobody had it.",
    first: (name: string) => `${name} had it first.`,
    drew: (name: string, points: number) => `${name} drew it: ${points} points.`,
    nextIn: "Next turn in",
    waits: "Waiting for somebody to come back",
    aiHad: (count: number, of: number) =>
      `Inkling had ${count === of ? "all" : count === 0 ? "none" : count} of ${of} ${of === 1 ? "word" : "words"}.`,
  } as const,

  scrap: {
    none: "no idea yet",
    blank: "blank page",
    away: "away",
    seatKept: "seat kept",
    left: "has left",
    next: "plays from the next round",
    time: (millis: number) => `${inSeconds(millis)} s`,
    stamped: (millis: number, points: number) => `${inSeconds(millis)} s +${points}`,
    gain: (points: number) => (points === 0 ? "0" : `+${points}`),
  },

  reveal: {
    title: (label: string) => `It was ${withArticle(label)}`,
    timeUp: (label: string) => `Time. It was still thinking of ${withArticle(label)}.`,
    timeUpNearly: "Time. It was nearly sure.",
    timeUpBlank: "Time. It had no idea yet.",
    recognised: (count: number, of: number) =>
      count === 0
        ? "Nobody was recognised."
        : of === 1
          ? "Recognised."
          : `${capital(count === of ? "all" : spell(count))} of ${spell(of)} recognised.`,
    quickest: (name: string) => `${name} was quickest.`,
    nextIn: "Next round in",
    podiumIn: "The podium in",
    standings: "Standings",
    itSaw: "it saw",
    nearly: "nearly",
    andThen: "then",
    sawIn: (name: string, label: string) => `is what Inkling saw in ${name}'s ${label}.`,
  },

  podium: {
    wins: (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? "wins" : "win"}`,
    nobodyWins: "Nobody wins",
    nobodyWinsWhy: "Not a single point. The AI asks for another chance.",
    by: (points: number) => `By ${counted(points, "point", "points")}.`,
    each: (points: number) => `With ${counted(points, "point", "points")} each.`,
    understood: (count: number, of: number) =>
      `Inkling understood ${count === of ? "all" : count === 0 ? "none" : count} of ${of} ${of === 1 ? "drawing" : "drawings"}.`,
    alone: (count: number, of: number) => `${capital(count === 0 ? "none" : spell(count))} of ${spell(of)}`,
    aloneWith: (points: number) => `${capital(counted(points, "point", "points"))}.`,
    yourBest: (label: string, time: number | null) =>
      time === null
        ? `Your best drawing: ${withArticle(label)}`
        : `Your best drawing: ${withArticle(label)} in ${inSeconds(time)} seconds`,
    size: (rounds: number, people: number) =>
      `${capital(counted(rounds, "round", "rounds"))}, ${counted(people, "player", "players")}`,
    points: (points: number) => `${points.toLocaleString("en")} ${points === 1 ? "point" : "points"}`,
    finalScore: "Final score",
    rematch: "Rematch",
    hostRematches: (host: string) => `${host} starts the rematch`,
    lobby: "Back to the lobby",
    book: "All drawings",
    keep: "Replay and keep the drawings",
  },

  replay: {
    title: (name: string, label: string) => `${possessive(name)} ${label}`,
    size: (people: number, startedAt: string) => `A game of ${spell(people)}, ${day(startedAt)}`,
    won: (names: readonly string[]) => `${listed(names)} won`,
    all: "All drawings",
    others: "Other drawings of this game",
    thumbDeleted: (title: string) => `${title}, deleted`,
    looking: "Inkling is looking at it again.",
    settled: (rivals: readonly string[], stroke: number | null, time: number) =>
      `${rivals.length === 0 ? "" : `First ${rivals.map(withArticle).join(", then ")}. `}${
        stroke === null ? `Understood after ${inSeconds(time)} seconds.` : `Stroke ${stroke} settled it.`
      }`,
    missed: (rivals: readonly string[], nearly: boolean) =>
      rivals.length === 0
        ? nearly
          ? "It was nearly sure."
          : "It had no idea."
        : `It thought of ${rivals.map(withArticle).join(", then of ")}${nearly ? ", and in the end was nearly sure" : ""}.`,
    outcome: (time: number | null) =>
      time === null ? "It was not understood." : `Understood after ${inSeconds(time)} seconds.`,
    blank: "Nothing was drawn.",
    voided: "This turn counted for nothing.",
    deleted: "This drawing was deleted",
    deletedWhy: "This drawing was deleted. What it scored still counts.",
    chart: (
      ideas: readonly { readonly label: string; readonly from: number; readonly to: number }[],
      prompt: string | null,
      time: number | null,
    ) => {
      const told = ideas.map(({ label, from, to }) =>
        label === prompt ? `${label} from ${inSeconds(from)} seconds` : `${label} until ${inSeconds(to)}`,
      );
      const what = told.length === 0 ? "It had no idea" : capital(told.slice(-6).join(", "));
      const end = time === null ? "" : `; certain at ${inSeconds(time)} seconds`;
      return `How sure Inkling was over time. ${what}${end}.`;
    },
    sureEnough: (threshold: number) => `sure enough: ${percent(threshold)}`,
    tick: (millis: number) => `${Math.round(millis / 1000)} s`,
    playhead: "Where it is in the drawing",
    at: (millis: number, stroke: number, of: number) => `${inSeconds(millis)} s, stroke ${stroke} of ${of}`,
    strokeNumber: (stroke: number) => `Stroke ${stroke}`,
    play: "Play",
    pause: "Stop here",
    back: "One stroke back",
    on: "One stroke on",
    speed: "Speed",
    speeds: { 1: "as drawn", 2: "twice as fast", 4: "four times as fast", 0.5: "half as fast" },
    speedIs: (speed: 1 | 2 | 4 | 0.5): string => `Speed: ${en.replay.speeds[speed]}`,
    saw: "What the network saw",
    dots: (probability: number, label: string) =>
      `28 by 28 dots, and ${unbroken(percent(probability))} ${label}.`,
    dotsAlone: "28 by 28 dots.",
    dotsOnly: "28 by 28 dots, and no idea yet.",
    without: (probability: number) =>
      `Without the highlighted stroke it would have been ${unbroken(percent(probability))}.`,
    failed: "Your browser cannot run the network, so there is no curve of what it thought.",
    unknownWord: "The network does not know this word, so it has no line.",
    found: (name: string, time: number) => `${name} had it after ${inSeconds(time)} seconds.`,
    proof: "Proof of this verdict",
    save: "Save a copy",
    saving: "One moment",
    saved: "Saved",
    notSaved: "This copy could not be made.",
    copies: {
      svg: "Picture to draw on (SVG)",
      png: "Picture (PNG)",
      gif: "Animation (GIF)",
      simplified: "All drawings, for Quick, Draw! tools",
      raw: "The same, with times",
    },
    delete: "Delete this drawing",
    deleteWhat: "It cannot be brought back. What it scored still counts.",
    deleteSure: "Delete it for good",
    none: "Nothing to see here",
    noDrawing: "There is no such drawing in this game.",
  },

  watch: {
    title: (code: string) => `Room ${code} on the wall`,
    scan: "Scan, and play",
    scanDuring: "Scan, and play from the next round",
    nobody: "Nobody is here yet",
  },

  scores: {
    link: "Best of the week",
    linkToday: "Best of today",
    title: { today: "Best of today", week: "Best of the week", all: "Best of all time" },
    spans: "Which time",
    span: { today: "Today", week: "This week", all: "All time" },
    nobody: {
      today: "Nobody has played today. Be the first.",
      week: "Nobody has played this week. Be the first.",
      all: "Nobody has played yet. Be the first.",
    },
    play: "Play",
    live: "Live",
    lost: "Not live: trying again",
    changed: (boards: readonly string[]) => `Changed: ${listed(boards)}.`,
    boards: {
      best: {
        title: "Best games",
        what: "Races of three rounds or more, by points a round",
        none: "No race of three rounds or more has stood here yet.",
      },
      rival: {
        title: "Inkling against people",
        what: "In versus: games won, and words that were had first",
        none: "Nobody has played versus against it yet.",
      },
      hardest: {
        title: "Hard for Inkling",
        what: "How many drawings of them it recognised",
        none: "There are not enough drawings to tell yet.",
      },
      fastest: {
        title: "Quickest verdicts",
        what: "From the first moment of the drawing to the ink that was recognised",
        none: "Nobody was recognised yet.",
      },
    },
    heads: {
      rank: "Rank",
      name: "Who",
      when: "When",
      score: "In all",
      average: "A round",
      side: "Side",
      games: "Games",
      words: "Words",
      label: "Word",
      drawings: "Drawings",
      recognised: "Share",
      time: "Time",
    },
    sides: { inkling: "Inkling", people: "People", neither: "Neither" },
    when: (instant: string, span: "today" | "week" | "all") => whenOf[span].format(new Date(instant)),
    inRounds: (score: number, rounds: number) => `${score.toLocaleString("en")} in ${rounds}`,
    of: (count: number, all: number) => `${count.toLocaleString("en")} of ${all.toLocaleString("en")}`,
    seconds: (seconds: string) => `${seconds} s`,
    all: (count: number) => `All ${spell(count)} words`,
    few: "Only the quickest",
    gameOf: (name: string) => `Replay of ${name}'s game`,
    drawingOf: (name: string, label: string) => `Replay of ${name}'s ${label}`,
    who: "Only what the server's judge has confirmed counts. Names stand here of those who agreed to it, or played in a public room.",
  },

  note: {
    lost: "No connection. Keep drawing: your ink is kept and sent when we are back.",
    lostElsewhere: "No connection. We are back as soon as it is.",
    back: "Back again. Nothing was lost.",
    youHost: (before: string, away: boolean) =>
      `${before} ${away ? "is away" : "has left"}. You are the host now.`,
    newHost: (name: string) => `${name} is the host now.`,
    handed: (before: string) => `${before} made you the host.`,
    removed: (name: string) => `${name} was removed from the room.`,
    paused: (during: boolean) =>
      during ? "The host has paused the game: it waits after this round." : "The host has paused the game.",
    goesOn: "The game goes on.",
    seatLost: "Your seat could not be kept. You have a new one.",
    journalLost:
      "The server cannot write games down at the moment. Yours goes on, but would not survive a restart.",
    journalBack: "The server writes games down again. Nothing was lost.",
  },

  lost: {
    noRoom: "Nobody draws here",
    noRoomWhy: [
      "There is no room called",
      "Empty rooms are cleared away after a while. Or is a letter wrong?",
    ],
    tryAgain: "Try again",
    newRoom: "Start a new room instead",
    noPage: "This page is blank",
    noPageWhy: "There is nothing at this address. Do you have a room's code?",
    full: "Every seat is taken",
    fullWhy: "Twelve people draw here already. You can watch instead.",
    watch: "Watch instead",
    otherTab: "You are in another tab",
    otherTabWhy: "This game is open in another tab.",
    playHere: "Play here instead",
    updated: "A new Inkling",
    updatedWhy: "Inkling has been updated.",
    reload: "Reload, you keep your seat",
    left: "Your seat is closed",
    leftWhy: "You have left this room.",
    kicked: "You were removed",
    kickedWhy: "The host, or more than half of the others, removed you from this room.",
    locked: "The room is locked",
    lockedWhy: "The host lets nobody new in at the moment. You can watch.",
    comeBack: "Take a new seat",
    closed: "The room is closed",
    closedWhy: "The server has closed this room.",
    refused: "The door stays shut",
    waiting: "No connection",
    waitingWhy: "We are trying again, all the time.",
    spider: "A drawing of a spider",
  },
};
