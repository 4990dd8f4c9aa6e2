/** Every text of the pages in English. Another language is a file with the same keys and a line in `texts.js`. */

const count = (n, one, many) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const english = {
  languageName: "English",

  // Words that stand alone.
  yes: "Yes", no: "No", save: "Save", send: "Send", hide: "Hide", unhide: "Show again", hidden: "hidden", pin: "Pin",
  unpin: "Unpin", pinned: "pinned", given: "given", yours: "yours", move: "Move", merge: "Merge", remove: "Remove",
  open: "Open", reopen: "Open again", close: "Close", pause: "Pause", resume: "Go on", start: "Start", next: "Next",
  back: "Back", team: "Team", teams: "Teams", option: "Option", votes: "Votes", share: "Share", right: "Right",
  value: "Value", meaning: "Meaning", item: "Item", word: "Word", count: "Count", answer: "Answer", group: "Group",
  question: "Question", component: "Component", criterion: "Criterion", overall: "Overall", anonymous: "anonymous",
  results: "Results", activities: "Activities", agenda: "Agenda", earlier: "Earlier", somebody: "somebody", away: "away",
  course: "Course of the session", panels: "Parts of the remote", underThumb: "At hand", joining: "Joining",

  // Kinds and states.
  kind_poll: "Poll", kind_quiz: "Quiz", kind_question: "Question", kind_words: "Words", kind_scale: "Scale",
  kind_rank: "Ranking", kind_questionsAndAnswers: "Q&A", kind_worksheet: "Worksheet", kind_map: "Map",
  kind_reflection: "Reflection", kind_rubric: "Rubric", kind_slots: "Presentations", kind_slides: "Slides",
  status_waiting: "waiting", status_open: "open", status_closed: "closed",
  stage_waiting: "The session has not started yet.", stage_running: "The session is running.",
  stage_paused: "The session is paused.", stage_ended: "The session has ended.",
  panel_now: "Now", panel_all: "Activities", panel_people: "People",

  // The clock.
  lastMinutes: ({ n }) => (n === 1 ? "the last minute" : `the last ${n} minutes`),
  left: "left", over: "over time", paused: "paused", progressOfPhase: "How much of the phase has gone",
  notStartedYet: "Not started yet", sessionEnded: "The session has ended.",
  minutes: ({ n }) => `${n} min`,
  closesIn: ({ time }) => `closes in ${time}`,
  timeMark: ({ seconds }) => (seconds === 0 ? "Time is up."
    : seconds >= 60 ? `${count(seconds / 60, "minute", "minutes")} left.` : `${seconds} seconds left.`),
  phaseNow: ({ title }) => `Now: ${title}.`,
  nextUp: ({ title, minutes }) => `Next: ${title}, ${minutes} min`,
  lastItem: "This is the last item.",
  agendaItem: ({ title, minutes }) => `${title}, ${minutes} min`,

  // The connection.
  offline: "No connection to the room. What you write stays on this device.",
  offlineWaiting: ({ n }) => `No connection to the room. ${count(n, "answer waits", "answers wait")} here and will be sent by itself.`,
  offlineHere: "No connection to the program. It is looked for again and again.",
  backOnline: "Connected again.",
  healthRefusing: "The room's computer cannot save just now. Your answers wait here.",
  healthFailed: "The room's computer cannot save any more. Please tell the facilitator.",
  unreachable: "The room cannot be reached. Are you on its network?",
  unreachableWaiting: "Looking for the room …",
  notReached: "The program could not be reached; look whether it happened.",

  // Coming in.
  welcome: "Welcome to", joinCode: "Code of the room", codeHint: "Six characters; they stand on the room's screen.",
  goOn: "Continue", yourName: "Your name", nameHint: "Others in the room may see it.",
  madeUp: ({ name }) => `Take “${name}”`,
  oneTimeCode: "Your one-time code", yourTeamIs: "Your team", anyTeam: "Put me in a team", newTeam: "A new team",
  noTeam: "No team", teamName: "Name of the team", join: "Come in", tryAgain: "Try again",
  members: ({ n }) => count(n, "member", "members"),
  joiningLocked: "The facilitator has closed the door for now. Ask them to open it.",
  noLongerIn: "You are no longer in this session. You can come in again.",
  screenTitle: "The room's screen", remoteTitle: "The facilitator's remote",
  keyNeeded: "Open this page with the address that Lectern printed, or paste the address or its key here.",
  keyRefused: "This key is not, or no longer, good. Take the address that Lectern printed last.",
  key: "Key",

  // What a learner hands in.
  sending: "Sending …", saved: "Saved", sentWhenBack: "Kept on this device. It will be sent when the connection is back.",
  notSaved: ({ why }) => `Not saved: ${why}`, changedNotSent: "Changed, not sent yet", notSentYet: "Not sent yet",
  sendAgain: "Send the change", ask: "Ask", asked: "Asked", chooseFirst: "Choose something first.",
  writeFirst: "Write something first.", tooLong: "This is too long; at most 2,000 characters.",
  tooMany: ({ n, most }) => `You have chosen ${n}; at most ${most}.`,
  chooseOne: "Choose one.", chooseAny: "Choose any number.", chooseUpTo: ({ n }) => `Choose up to ${n}.`,
  characters: ({ n, of }) => `${n} of ${of} characters`,
  yourAnswer: "Your answer", yourWord: "Your word", wordNumber: ({ n }) => `Word ${n}`, yourQuestion: "Your question",
  reflectHint: "A sentence is enough.",
  rankHint: "Put them in order with the arrows, the arrow keys or by dragging.",
  up: ({ item }) => `Move up: ${item}`, down: ({ item }) => `Move down: ${item}`,
  rankedAt: ({ item, n, of }) => `${item}: now ${n} of ${of}.`,
  wallEmpty: "No questions yet. The first one may be yours.", askedSoFar: "Asked so far",
  voteFor: ({ question, n }) => `I want this answered too: ${question} (${count(n, "vote", "votes")})`,
  votesForYours: ({ question, n }) => `Your question: ${question} (${count(n, "vote", "votes")})`,
  sheetOfTeam: ({ team }) => `One sheet for ${team}: what is written last counts, and everybody sees who wrote it.`,
  sheetOfYourOwn: "You are in no team: this sheet is yours alone.",
  writtenBy: ({ who, at }) => `Written by ${who}${at ? `, ${at}` : ""}`,
  wroteMeanwhile: ({ who }) => `${who} wrote here while you were writing. Yours replaces it when you save:`,
  takeTheirs: "Take this text instead", cleared: "(nothing: cleared)",
  closedNow: ({ title }) => `“${title}” is closed.`, openedNow: ({ title }) => `Open now: ${title}.`,
  youSent: "What you handed in", wasNotSent: "Not handed in before it closed:",
  resultsLater: "The results are not shown yet.",

  // Maps.
  genesis: "Genesis", custom: "Custom", product: "Product", commodity: "Commodity", visible: "Visible",
  invisible: "Invisible", visibility: "Visibility", evolution: "Evolution", links: "What needs what",
  mapHint: "Drag a number, or press a button below and tap on the map; the arrow keys move a number that has the focus. In figures, both go from 0 to 100.",
  mapOfTeam: ({ team }) => `One map for ${team}.`, mapOfYourOwn: "This map is yours alone.",
  changedBy: ({ who }) => `Last changed by ${who}.`,
  placedAt: ({ name, visibility, evolution }) => `${name}: evolution ${evolution}, visibility ${visibility}`,
  tokenAt: ({ name, visibility, evolution }) => `${name}, evolution ${evolution}, visibility ${visibility}`,
  placeByTap: "Place", moveByTap: "Place anew", nowTapMap: "Now tap on the map", takeOff: "Take off",
  takeOffName: ({ name }) => `Take off: ${name}`, placeName: ({ name }) => `Place ${name} by tapping on the map`,
  figureOf: ({ axis, name }) => `${axis} of ${name}, 0 to 100`,
  linkFrom: "This one", linkTo: "needs this one", addLink: "Add", linkToItself: "Nothing needs itself.",
  needs: ({ one, other }) => `${one} needs ${other}`,

  // Rubrics and presentations.
  comment: "A comment for the team", sendScores: "Send the scores", changeScores: "Send the changed scores",
  scored: ({ n, of }) => `${n} of ${of} scored`, sheetCounts: "A sheet counts once every criterion has its score.",
  scoreFirst: "Give at least one score first.", nobodyToScore: "There is no team for you to score yet.",
  ownTeam: "Your own team", ownTeamHint: "Kept apart: it never counts in your team's result.",
  yourTeam: ({ team }) => `${team} (your own)`,
  lookAtScreen: "The slides are on the room's screen.",
  presents: ({ team }) => `Now presenting: ${team}`, nobodyPresents: "Nobody presents just now.",
  yourTurn: "It is your team's turn.", yourTurnNext: "Your team is next.", hasPresented: "(done)",

  // The room as it is.
  whatToDo: "What to do now", nothingOpen: "Nothing to hand in just now. It will appear here by itself.",
  startsSoon: "It starts soon. Everything you need will appear here by itself.",
  thanks: "Thank you for taking part.", meInTeam: ({ name, team }) => `${name} · ${team}`,

  // Results.
  asTable: "As a table", tableOf: ({ title }) => `${title}, as a table`, yourResults: "Results", rightAnswer: "right", noAnswers: "No answers yet.", noSheets: "No sheets yet.",
  ballots: ({ n }) => count(n, "answer", "answers"), answerCount: ({ n }) => count(n, "answer", "answers"),
  maps: ({ n }) => count(n, "map", "maps"),
  gotItRight: ({ n, of }) => `${n} of ${of} right`, middle: ({ median, mean }) => `median ${median}, mean ${mean}`,
  meanPlace: ({ place }) => `mean place ${place}`, meanPlaceHead: "Mean place", firstPlaces: "First places",
  times: ({ n }) => count(n, "time", "times"), ungrouped: "Others", placements: "Placements",
  sheetCount: ({ n }) => count(n, "sheet", "sheets"), sheetsHead: "Sheets", ownView: ({ score }) => `own view ${score}`,

  // The screen.
  welcomeRoom: "Welcome. We start soon.", listen: "Eyes and ears to the front.", enjoyBreak: "Enjoy the break.",
  clockAndJoining: "Clock and joining", joinHere: "Join with your phone", qrCode: "QR code of the address below",
  peopleHere: ({ n }) => (n === 0 ? "Nobody is here yet" : `${n} here`), joiningIsLocked: "joining is locked",
  holdStill: "Hold results still",
  answered: ({ n, of }) => `${n} of ${of} have answered`, answeredShort: ({ n, of }) => `${n} of ${of}`,
  answeredLabel: "How many have answered", resultsWhenShown: "The results come later.",
  ask_poll: "Vote on your phone.", ask_quiz: "Answer on your phone.", ask_question: "Write on your phone.",
  ask_words: "Write your words on your phone.", ask_scale: "Choose on your phone.", ask_rank: "Put them in order on your phone.",
  ask_questionsAndAnswers: "Ask and vote on your phone.", ask_worksheet: "Fill in your team's sheet on a phone.",
  ask_map: "Place them on the map on your phone.", ask_reflection: "Write for yourself on your phone.",
  ask_rubric: "Score the other teams on your phone.", ask_slots: "", ask_slides: "",
  slideOf: ({ n, of }) => `${n} of ${of}`,

  darkTheme: "Dark", lightTheme: "Light",

  // The remote.
  cue: "Your part now", oneMore: "+1 min", oneMoreMinute: "One minute more", fiveMore: "+5 min", fiveMoreMinutes: "Five minutes more",
  oneLess: "−1 min", oneMinuteLess: "One minute less", nextNamed: ({ title }) => `Next: ${title}`, moreWays: "More",
  endSession: "End session", reallyEnd: "End the session for everybody? It cannot be started again.", yesEnd: "Yes, end it",
  activitiesNow: "Activities of this phase", otherActivities: "All other activities", noActivityNow: "No activity in this phase.",
  activitiesOnceStarted: "Those of the first phase stand here once it has started.", noOtherActivities: "There are no others.",
  showResults: "Show results", resultsShown: "results shown", resultsForYou: "Results, for you alone",
  sortAnswers: ({ n }) => `Sort ${count(n, "answer", "answers")}`, sortQuestions: ({ n }) => `Sort ${count(n, "question", "questions")}`,
  groupLabel: "Label of the group", groupTicked: "Group", ungroupTicked: "Out of groups",
  ticked: ({ n }) => (n === 0 ? "Tick the texts that belong together." : `${n} ticked`), tickFirst: "Tick some texts first.",
  grouped: ({ n, label }) => `${count(n, "text", "texts")} under “${label}”.`, ungroupedNow: ({ n }) => `${count(n, "text", "texts")} out of groups.`,
  slideBack: "Slide back", slideNext: "Next slide", nextTeam: ({ team }) => `Next: ${team}`, allPresented: "All have presented",
  stopPresenting: "Stop", letPresent: "Present",
  lockJoining: "Lock joining", unlockJoining: "Unlock joining", nobodyYet: "Nobody is here yet.",
  hereOf: ({ n, of }) => `${n} of ${of} are here`, addTeam: "Add team", oneTimeCodes: "One-time codes", howMany: "How many",
  makeCodes: "Make codes", codesHint: "Hand them out where scores must be trusted: each lets one person in.",
  codesNote: "Write them down now; they are not shown again.",
  yourNameIs: "Name", mergeInto: "Same person as", reallyMerge: "Merge the two into one person?", yesMerge: "Yes, merge",
  reallyRemove: "Take this person out of the session?", yesRemove: "Yes, remove",
};
