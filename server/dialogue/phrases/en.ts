import { DateTime } from 'luxon'
import { fullHour } from './hours.ts'
import { formatMoney } from './money.ts'
import type { Phrases } from './phrases.ts'

function day(at: DateTime, now: DateTime): string {
  const days = Math.round(at.startOf('day').diff(now.startOf('day'), 'days').days)
  const near: Record<string, string> = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }
  return near[days] ?? `on ${at.toFormat(at.year === now.year ? 'd LLL' : 'd LLL yyyy', { locale: 'en-GB' })}`
}

function clock(at: DateTime): string {
  return at.toFormat(at.minute === 0 ? 'h a' : 'h:mm a', { locale: 'en-US' }).toLowerCase()
}

function inZone(at: Date, now: Date, timezone: string) {
  return [DateTime.fromJSDate(at).setZone(timezone), DateTime.fromJSDate(now).setZone(timezone)] as const
}

/** Emma for Emma Clarke; a Chinese name stays whole. */
function firstName(name: string): string {
  return /^\p{Script=Latin}/u.test(name) ? name.split(/\s+/)[0]! : name
}

export const en: Phrases = {
  greeting: (name, bot) =>
    `Hello${name ? ` ${firstName(name)}` : ''}, I'm ${bot}, the shop's bot. I can look up orders, find products and answer questions; say “agent” to reach a person.`,
  greetingAgain: "I'm here. How can I help?",
  identity: (bot) => `I'm ${bot}, a bot. Say “agent” at any time to reach a person.`,
  thanks: "You're welcome. I'm here whenever you need me.",
  thanksAfterAnswer: "You're welcome, glad that helped. Just ask if anything else comes up.",
  confirmed: 'All right. Just ask if there is anything else.',
  denied: "All right. I'm here whenever you need me.",
  vented: "Tell me which order it is and what's wrong, and I'll get on it; or I can get a person right away.",
  outOfBounds: "I can't do that. I can look up your own orders, find products and answer questions about the shop.",
  ofOthers: "I can't share anything about other people. I'm happy to look up your own orders.",
  ofRelative:
    "To keep orders private, only the person who ordered can see them: please sign in with that account, or have a person check the order number and the phone's last four digits.",
  goodbye: 'Goodbye, and have a good day.',
  sorry: {
    angry: "I'm sorry for the trouble.",
    anxious: "I see it's urgent, let me look.",
    sad: "I'm sorry that happened.",
    disappointed: "I'm sorry we let you down.",
  },

  plainQuestions: {
    discount: 'Where do I get coupons?',
    openToday: 'What are your opening hours?',
    cancelPart: 'Can I cancel just one item of an order?',
    returnable: 'What is your return policy?',
  },
  afterSalesQuestions: {
    'return.request': 'How do I return something?',
    'exchange.request': 'How do I exchange something?',
    'refund.request': 'How do I get a refund?',
  },
  languages: 'I write Chinese and English; in either I can help better. I can also get a person.',
  didYouMean: 'Which of these did you mean?',
  noneOfThese: 'None of these',
  unknown:
    "I can't answer that one yet. I can look up orders and parcels, explain returns and invoices, and check prices and stock. Try other words, or pick one below.",
  unknownAgain: "Sorry, I still don't understand. Tell me a little more, or I can get a person.",
  attachmentOnly: "Got it. I can't read pictures or files yet: tell me in words what you need, or I can get a person.",
  solvedQuestion: 'Did this help?',
  solved: 'That helped',
  notSolved: 'Not really',
  solvedReply: "Good. I'm here whenever you need me.",
  notSolvedReply: "Sorry that didn't help. Try other words, or I can get a person.",
  person: 'Talk to a person',
  feedbackThanks: 'Thanks for telling me.',

  handoff: "I'm getting a person for you; they'll see what we talked about.",
  handoffAngry: "I'm sorry for the trouble. I'm getting a person to sort it out; they'll see what we talked about.",
  handoffUnknown: "I can't answer this well, so I'm getting a person; they'll see what we talked about.",
  handoffFailed: "I couldn't look that up just now, so I'm getting a person; they'll see what we talked about.",
  handoffProof: "The details still don't match. To keep orders private, a person will check with you.",
  handoffAway: (backAt) =>
    `Nobody is at the desk right now${backAt ? `; we're back ${backAt}` : ''}. Leave a message and how to reach you, and we'll get back to you. You can also wait here.`,
  handoffAwayBeside: (backAt) =>
    `All right, I'll pass on what we talked about${backAt ? `; they're back ${backAt}` : ''}.`,
  leaveThanksBeside: (backAt) => `Thank you. They'll read it first when they're back${backAt ? ` ${backAt}` : ''}.`,
  leaveForm: {
    title: 'Leave a message',
    name: 'Your name',
    contact: 'Phone or e-mail',
    text: 'Your message',
    submit: 'Send',
  },
  leaveThanks: (backAt) => `Your message is with us. We'll get back to you ${backAt ?? 'as soon as we return'}.`,
  leaveIncomplete: 'A way to reach you, or the message, is missing. Please fill in both.',
  leftQueue: "You've left the queue. How can I help?",

  proofNeeded: (no) =>
    no
      ? `Before I look up order ${no} I need to know it's yours: what are the last four digits of the phone number, or the e-mail, you ordered with?`
      : "Before I look up an order I need to know it's yours: please tell me the order number, and the last four digits of the phone number (or the e-mail) you ordered with.",
  proofForm: {
    title: "Check that it's you",
    orderNo: 'Order number',
    proof: 'Last four digits of the phone, or e-mail',
    proofHint: 'e.g. 2046',
    submit: 'Look up',
  },
  proofWrong:
    "I couldn't find an order that fits these details. Check the number; if the phone doesn't match, try the e-mail you ordered with.",
  proofWrongAgain: "That still doesn't match. Try once more, or a person can check with you.",
  proofStill: (missing) =>
    ({
      proof: 'I still need the last four digits of the phone number, or the e-mail, you ordered with.',
      number: "I still need the order number. Don't have it? The full phone number or e-mail you ordered with will do.",
      both: 'I still need the order number, and the last four digits of the phone number or the e-mail.',
    })[missing],
  proofPiece: (piece) =>
    `“${piece}” looks cut short. Please send the whole order number, and the last four digits of the phone number (or the e-mail) you ordered with.`,
  proofWithoutNumber: "That's fine: the full phone number or e-mail you ordered with will do.",
  proofNumberWhere: "It's under My orders and in the confirmation we sent. If you can't find it, a person can check.",

  order: {
    state: (no, state) => `Order ${no} ${stateSentence[state]}`,
    onItsWay: (no, by) => (by ? `It's on its way, expected ${by} (order ${no}).` : `Order ${no} is on its way.`),
    outForDelivery: (no, by) => `It's out for delivery${by ? `, expected ${by}` : ''} (order ${no}).`,
    late: (no, by) =>
      `Order ${no} is late: it was due ${by} and is still on its way. I'm sorry. A person can chase it if you like.`,
    exception: (no, latest) =>
      `Something happened to the parcel of order ${no}${latest ? `: ${latest}` : ''}. I'm sorry. A person can sort it out right away if you like.`,
    packed: (no) => `Order ${no} is packed and waits for the carrier.`,
    deliveredAt: (no, at) => `Order ${no} was delivered ${at}.`,
    pickup: (no, store) => `Order ${no} is for pick-up at ${store}.`,
    parcels: (count) => `It travels in ${count} parcels.`,
    latest: (at, text) => `Latest: ${text}, ${at}.`,
    refunded: (amount) => `${amount} has been refunded.`,
    refunding: (amount) => `The refund of ${amount} is being processed.`,
    cancelled: (no) => `Order ${no} was cancelled.`,
    which: 'Which order do you mean?',
    list: 'Here are your latest orders:',
    none: 'There are no orders in your account. If you ordered with another phone number or e-mail, tell me the order number.',
    noneOpen: 'You have no order on its way right now.',
    notFound: (no) => `I couldn't find order ${no}. Please check the number.`,
    orPick: 'Or pick one of yours:',
    incomplete: (piece) => `“${piece}” looks cut short. Which of these do you mean?`,
    expected: (by) => `It's expected ${by}.`,
    noProduct: (words) => `I couldn't find “${words}” in your orders.`,
    oneOther: (title, state) => `Your other order (${title}) ${otherWords[state]}.`,
    urge: "I can't push the carrier myself; a person can if you like.",
    urgeSending: 'A person can ask the warehouse to hurry if you like.',
    others: (count) => (count === 1 ? 'One more order is under way.' : `${count} more orders are under way.`),
    showAll: 'See my other orders',
    states: {
      awaiting_payment: 'Awaiting payment',
      paid: 'Not sent yet',
      processing: 'Being packed',
      part_shipped: 'Partly sent',
      shipped: 'On its way',
      part_delivered: 'Partly delivered',
      delivered: 'Delivered',
      cancelled: 'Cancelled',
      closed: 'Completed',
    },
    changeAddress: { label: 'Change address', text: 'How do I change the delivery address?' },
    cancel: { label: 'Cancel order', text: 'How do I cancel my order?' },
    afterSales: { label: 'Return or exchange', text: 'How do I return something?' },
    allMine: 'My orders',
  },

  change: {
    whichCancel: 'Which order do you want to cancel?',
    cancelSummary: (no, total, paid) =>
      `Cancel order ${no}? The whole order is cancelled${paid ? `, ${total} goes back the way it was paid` : ''}, and it can't be undone. Pick a reason to confirm:`,
    cancelYes: (reason) => (reason ? `Yes, cancel (${reason})` : 'Yes, cancel'),
    cancelNo: 'Keep the order',
    cancelled: (no, refund) =>
      `Order ${no} is cancelled${refund ? `; ${refund} goes back the way it was paid and is being processed` : ''}.`,
    notYet: 'Not cancelled yet.',
    kept: 'All right, the order stays as it is.',
    whichAddress: 'Which order do you want sent elsewhere?',
    addressAsk: (no) =>
      `Yes, that's possible. Where should order ${no} go? Only this order changes, not your default address.`,
    addressForm: {
      title: 'New delivery address',
      submit: 'Next',
      fields: {
        name: 'Recipient',
        phone: 'Phone',
        region: 'State or province',
        city: 'City',
        district: 'District',
        line1: 'Street and number',
        postcode: 'Postcode',
      },
    },
    addressIncomplete: 'Recipient, phone, city and street are needed: please fill them in.',
    addressLate: 'That change is over. If you want another address, tell me for which order.',
    addressReadBack: (no, address) => `Send order ${no} to: ${address}. Is that right?`,
    addressYes: 'Yes, change it',
    addressNo: 'Leave it',
    addressKept: 'All right, the address stays as it is.',
    addressDone: (no, address) => `Order ${no} now goes to: ${address}.`,
    refused: (no, wish, code, state) => {
      const act = wish === 'cancel' ? 'be cancelled' : 'go to another address'
      if (code === 'wrong_state') return `Order ${no} ${stateWords[state]} and can no longer ${act}.`
      if (code === 'edited_before') return `The items of order ${no} were changed before, so it can't ${act}.`
      return `Order ${no} can't ${act} now.`
    },
    possible: (ways) => `You can ${ways.join(', or ')}.`,
    instead: {
      cancel_all: 'cancel it whole and order anew',
      change_items: 'choose another variant',
      return: 'return it after delivery',
      exchange: 'exchange it',
      refuse_delivery: 'refuse the parcel',
      new_order: 'place a new order',
      person: 'ask a person',
    },
  },

  claim: {
    kinds: { return: 'return', exchange: 'exchange', claim_refund: 'refund claim', claim_replace: 'replacement' },
    status: (no, kind, state) => `The ${kind} of order ${no} ${claimSentence[state]}`,
    refundAfterReceipt: (method, days) => `Once it's back we refund to ${method}, ${days}.`,
    days: (from, to) =>
      to === 0
        ? 'at once'
        : from === 0
          ? `within ${to} working ${to === 1 ? 'day' : 'days'}`
          : `within ${from}–${to} working days`,
  },

  product: {
    price: (title, price) => `${title}: ${price}`,
    stock: { in: 'in stock', low: 'only a few left', out: 'out of stock right now' },
    inStores: (list) => `In our stores: ${list}.`,
    notInStores: 'None in our stores right now.',
    storeHas: (store, pieces) => `${store} ${pieces}`,
    storeOut: (store) => `None at ${store} right now.`,
    pieces: (count) => String(count),
    some: 'in stock',
    several: 'These come close:',
    from: (price) => `from ${price}`,
    found: (words) => `Products for “${words}”:`,
    which: 'Which one do you mean?',
    others: 'You might also like:',
    cheaper: 'These cost less:',
    noOption: (title, asked, instead) =>
      `${title} doesn't come in ${asked}${instead ? `; there's ${instead.toLowerCase()}` : ''}.`,
    optionsAre: (title, options) => `${title} comes in ${options.toLowerCase()}.`,
    storeFacts: (name, address, hours, phone) =>
      `${name}: ${[address, hours, phone && `phone ${phone}`].filter(Boolean).join('; ')}.`,
  },

  when(at, now, timezone) {
    const [time, today] = inZone(at, now, timezone)
    return `${day(time, today)} at ${clock(time)}`
  },
  deadline(at, now, timezone) {
    const [exact, today] = inZone(at, now, timezone)
    const { day: date, hour } = fullHour(exact)
    if (date.startOf('day').diff(today.startOf('day'), 'days').days > 2) return day(date, today)
    return `${day(date, today)} by ${hour === 24 ? 'midnight' : clock(date.startOf('day').set({ hour }))}`
  },
  money: (amount, currency) => formatMoney(amount, currency, 'en'),
  list: (items) => items.join(', '),
}

const stateWords: Record<string, string> = {
  awaiting_payment: "isn't paid yet",
  paid: 'is paid',
  processing: 'is being packed',
  part_shipped: 'is partly sent',
  shipped: 'has been sent',
  part_delivered: 'is partly delivered',
  delivered: 'was delivered',
  cancelled: 'was cancelled already',
  closed: 'is completed',
}

/** Of an order that is mentioned in passing. */
const otherWords: Record<string, string> = { ...stateWords, paid: "isn't sent yet", shipped: 'is on its way too' }

const claimSentence: Record<string, string> = {
  draft: "isn't filed yet.",
  requested: 'is filed and waits for approval.',
  approved: 'is approved: please send the goods back.',
  declined: 'was declined.',
  in_transit: 'is on its way back to us.',
  received: 'has reached us and is being handled.',
  done: 'is completed.',
  cancelled: 'was cancelled.',
}

const stateSentence: Record<string, string> = {
  awaiting_payment: "isn't paid yet; we send it once it is.",
  paid: 'is paid and waits to be sent.',
  processing: 'is being packed; the tracking number appears once it is sent.',
  part_shipped: 'is partly on its way; the rest is being prepared.',
  shipped: 'has been sent.',
  part_delivered: 'is partly delivered; the rest is on its way.',
  delivered: 'was delivered.',
  cancelled: 'was cancelled.',
  closed: 'is completed.',
}
