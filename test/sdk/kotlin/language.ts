import type { Language } from '../language.ts';

const VERSION = "sed -n 's:^  <version>\\(.*\\)</version>:\\1:p' sdk-kotlin/pom.xml";

export const kotlin: Language = {
  name: 'kotlin',
  title: 'Kotlin',
  required: true,
  tools: ['javac --version', 'mvn --version'],
  client: {
    build: [
      'mvn -q -B -ntp -f sdk-kotlin install',
      `mvn -q -B -ntp -f testee -Dclient.version="$(${VERSION})" package`,
    ],
    run: "java -XX:TieredStopAtLevel=1 -cp 'testee/target/classes:testee/target/lib/*' TesteeKt",
  },
  page: 'docs/wallets/kotlin.md',
};
