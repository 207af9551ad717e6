import type { Language } from '../language.ts';

// So short a run is over before the second compiler of the JVM pays.
const MVN = 'MAVEN_OPTS=-XX:TieredStopAtLevel=1 mvn -q -B -ntp';
const VERSION = "sed -n 's:^  <version>\\(.*\\)</version>:\\1:p' sdk-kotlin/pom.xml";
const EXAMPLE = 'wallet-kotlin-example/src/main/kotlin/wallet';
const COMPILE = `${MVN} -f wallet-kotlin-example compile`;

export const kotlin: Language = {
  name: 'kotlin',
  title: 'Kotlin',
  required: true,
  tools: ['javac --version', 'mvn --version'],
  client: {
    build: [`${MVN} -f sdk-kotlin install`, `${MVN} -f testee -Dclient.version="$(${VERSION})" package`],
    run: "java -XX:TieredStopAtLevel=1 -cp 'testee/target/classes:testee/target/lib/*' TesteeKt",
    samples: "java -XX:TieredStopAtLevel=1 -cp 'testee/target/classes:testee/target/lib/*' SamplesKt",
  },
  page: 'docs/wallets/kotlin.md',
  wallet: {
    build: [
      'mkdir jar && cd jar && jar xf ../wallet-kotlin-example/target/wallet.jar',
      `cp testee/breaking/Breaking.kt ${EXAMPLE}/ && ${COMPILE}`,
    ],
    run: `exec java -XX:TieredStopAtLevel=1 -cp 'wallet-kotlin-example/target/classes:jar/BOOT-INF/lib/*' wallet.BreakingKt`,
    incomplete: { ledger: `${EXAMPLE}/AccountLedger.kt`, command: COMPILE },
  },
};
