import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_FOUR } from './line-patterns.ts';

/**
 * Hare, owl, stag, berry and royals in tall stacks; the wind is wild except on the first reel. In free spins it blows over
 * whole reels. Deep winter costs half as much again, and has more crystals. High volatility.
 */
export const vs50hoarfrost: LineSlotModel = {
  id: 'vs50hoarfrost',
  rows: 4,
  coins: STANDARD_COINS,
  names: {
    W: 'Wind',
    H: 'Hare',
    O: 'Owl',
    S: 'Stag',
    B: 'Berry',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    T: 'Ten',
    C: 'Ice crystal',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0],
    H: [0, 0, 75, 300, 1500],
    O: [0, 0, 50, 200, 800],
    S: [0, 0, 40, 120, 500],
    B: [0, 0, 25, 80, 300],
    A: [0, 0, 15, 40, 150],
    K: [0, 0, 15, 40, 150],
    Q: [0, 0, 10, 25, 100],
    J: [0, 0, 10, 25, 100],
    T: [0, 0, 8, 20, 75],
  },
  strips: [
    'SSAAAATTTSSSSCHHHKKKKBBKKTTTTJJAAAQQQOOOOTTTQQQQHBB',
    'TTTTBBCKKKKTTTBBBWWWKKKKHHHOOOOQQQJJJJHQQQQSSSSKKJJSSAAA',
    'QQQQSSSSJJJJTTTKKBBBKKKKOOOOBBJJHHHQQQSSTTTTAAACAAAAHWWW',
    'KKKKSSSTTTOOOOJJCWWWKKKKAAABBTTTTJJJJBBBHHKKQQQSSSSAAAAHHH',
    'WWWKKKKQQQHJJSBBTTTTHHOOOOCSSSSKKKBBBTTTQQQQJJJJKKTTTT',
  ],
  lines: FIVE_BY_FOUR.slice(0, 50),
  freeSpins: {
    scatter: 'C',
    pays: [0, 0, 100, 500, 2500],
    spins: [0, 0, 8, 10, 12],
    again: [0, 0, 4],
    most: 16,
    multipliers: [1],
    strips: [
      'BBBOOKKKKJJJBBTTTTCOOOOHHHHSSSSOOOAAAA',
      'KKKKOOOBBSSSSTTTTCAAAAQQQJJBBWWWWJJJHHHWWW',
      'OOOHHHHQQQQSSSSCKKKKTTTWWWWSSSAAAABBJJJBBWWW',
      'TTTTOOOBBOCHHHHWWWWQQQQAAAABBBWWWJJJSSSSKKKK',
      'SSSSBBWWWCOOOSSSSOOWWWWTTTTQQQQKKKKBBBAAAAJJJ',
    ],
  },
  options: [
    {
      id: 'deep-winter',
      kind: 'special_bet',
      title: 'Deep winter',
      stake: 75,
      strips: [
        'QQQKKKKJJJJBBJJHHSSSSAAATTTTKKHSSBBBCOOOCQQQQTTTAAAA',
        'WWWCBBBKKKKTTTAAAAQQQQSSSHHHHAAATTTTHSSSSJJBBKKOOOOJJJJKKKC',
        'SSSSCBBOOOOTTTHTTTTHHBBBBKKKKQQQQCKKBBBWWWQQQJJJJSSSAAAJJ',
        'SSSSCBBBAAABBKKJJTTTHWWWQQQQHHHJJJJCJJJTTTOOOOKKKKSSAAAA',
        'SSSSQQQJJHHHBBBTTTTCBBBBAAAAHJJJJTTTJJQQQKKWWWHHHQQQQOOOO',
      ],
      figures: { rtp: 95.8, volatility: 7.61, hitRate: 12.73, mostPays: 1147945 },
    },
  ],
  figures: { rtp: 95.8, volatility: 7.17, hitRate: 12.41, mostPays: 1141550 },
};
