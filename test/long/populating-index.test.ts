import { describeNeo4j } from '../neo4j/describe-neo4j.js';
import { startProxy } from '../neo4j/proxy.js';
import { startRefused } from './start-refused.js';

const ASKED = "state <> 'ONLINE'";

describeNeo4j('an index that is still populating', ({ uri }) => {
  test('after 30 s of waiting: one line that names it', async () => {
    const proxy = await startProxy(uri());
    let asked = 0;
    // No index takes 30 s here: what is asked is whether one is in a state that none is in.
    proxy.onQuestion((bytes) => {
      const at = bytes.indexOf(ASKED);
      if (at < 0) return;
      asked += 1;
      bytes.write('_', at + ASKED.indexOf('ONLINE'));
    });
    const begin = performance.now();
    const line = await startRefused({ NEO4J_URI: proxy.uri });
    expect(line).toMatch(/^graph-unavailable: index \w+ is still populating \(\d+ %\); start again when it is done$/m);
    expect(performance.now() - begin).toBeGreaterThan(30_000);
    expect(asked).toBeGreaterThan(10);
    await proxy.close();
  }, 200_000);
});
