import type { Language } from '../language.ts';

const VERSION = "sed -n 's:^  <version>\\(.*\\)</version>:\\1:p' sdk-java/pom.xml";
const JARS = 'jar/BOOT-INF/lib/*';
const EXAMPLE = 'wallet-java-example/src/main/java/com/example/wallet';

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
  wallet: {
    build: [
      'mkdir jar breaking && cd jar && jar xf ../wallet-java-example/target/wallet.jar',
      `javac -parameters -d breaking -cp '${JARS}:jar/BOOT-INF/classes' testee/breaking/*.java`,
    ],
    run: `exec java -XX:TieredStopAtLevel=1 -cp 'breaking:${JARS}:jar/BOOT-INF/classes' com.example.wallet.Breaking`,
    incomplete: {
      ledger: `${EXAMPLE}/AccountLedger.java`,
      command: `mkdir -p incomplete && javac -d incomplete -cp '${JARS}' ${EXAMPLE}/*.java`,
    },
  },
};
