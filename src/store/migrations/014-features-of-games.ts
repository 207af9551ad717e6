import { type Kysely, sql } from 'kysely';

/** Some games got features since their records were stored: what a record says is what its maths play. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const { maths, family, has, special_bet } of changed) {
    const features = JSON.stringify(Object.fromEntries(ALL.map((name) => [name, has.includes(name)])));
    const profile = special_bet ? JSON.stringify(special_bet) : null;
    await sql`update games set features = ${features}::jsonb, special_bet_profile = ${profile}::jsonb,
      family = case when family = 'line' then ${family} else family end where maths = ${maths}`.execute(db);
  }
}

const ALL = ['bonus', 'collect', 'free_spins', 'buy_feature', 'special_bet'];

const changed: { maths: string; family: string; has: string[]; special_bet?: object }[] = [
  { maths: 'vs20doghouse', family: 'line-free-spins', has: ['bonus', 'collect', 'free_spins', 'buy_feature'] },
  {
    maths: 'vs25moonharbor',
    family: 'line-free-spins',
    has: ['free_spins', 'special_bet'],
    special_bet: { option: 'spring-tide', stake_coins: 35, price: 1.4, rtp: 96.2 },
  },
  { maths: 'vs9amberwick', family: 'line-free-spins', has: ['free_spins', 'buy_feature'] },
  { maths: 'vs10drownedbelfry', family: 'line-bonus', has: ['bonus', 'buy_feature'] },
  { maths: 'vs25copperbazaar', family: 'line-collect', has: ['collect'] },
  { maths: 'vs40kilnmountain', family: 'line-bonus', has: ['bonus'] },
  {
    maths: 'vs50hoarfrost',
    family: 'line-free-spins',
    has: ['free_spins', 'special_bet'],
    special_bet: { option: 'deep-winter', stake_coins: 75, price: 1.5, rtp: 95.8 },
  },
  { maths: 'vs15heronry', family: 'line-free-spins', has: ['free_spins'] },
];
