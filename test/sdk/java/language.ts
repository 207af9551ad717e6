import type { Language } from '../language.ts';

const VERSION = "sed -n 's:^  <version>\\(.*\\)</version>:\\1:p' sdk-java/pom.xml";

export const java: Language = {
  name: 'java',
  title: 'Java',
  required: true,
  tools: ['javac --version', 'mvn --version'],
  client: {
    build: [
      'mvn -q -B -ntp -f sdk-java -Dmaven.compiler.failOnWarning install',
      `mvn -q -B -ntp -f testee -Dclient.version="$(${VERSION})" package`,
    ],
    run: 'java -XX:TieredStopAtLevel=1 -jar testee/target/testee.jar',
    samples: 'java -XX:TieredStopAtLevel=1 -cp testee/target/testee.jar Samples',
  },
  page: 'docs/wallets/java.md',
};
