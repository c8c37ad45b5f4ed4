import { capital, counted, inSeconds, listed, ordinal, percent, spell, withArticle } from "./grammar.ts";

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
    mode: "Race",
    modeWhat: "Everyone draws the same. It guesses.",
    rounds: "Rounds",
    roundsRange: "one to ten",
    seconds: "Seconds to draw",
    secondsRange: "ten to ninety",
    less: (what: string) => `${what}: less`,
    more: (what: string) => `${what}: more`,
    waking: "Inkling is waking up",
    awake: "Inkling is awake",
    andReady: "and ready to guess.",
    onServer: "Inkling guesses on the server.",
    start: "Start drawing",
    hostStarts: (host: string) => `${host} starts the game`,
    nobodyWaits: "Nobody needs to wait: who comes late plays from the next round.",
  },

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
    isOn: "On",
    isOff: "Off",
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
    noneWhy: "Best guess under 25 %",
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
  },

  watch: {
    title: (code: string) => `Room ${code} on the wall`,
    scan: "Scan, and play",
    scanDuring: "Scan, and play from the next round",
    nobody: "Nobody is here yet",
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
