// Writes docs/openapi.json from the built service: `npm run openapi`.
import { writeFileSync } from 'node:fs';
import { compose } from '../dist/compose.js';
import { readConfig } from '../dist/config.js';
import { createApp } from '../dist/http/app.js';

const { questions, reviews, ready } = compose(readConfig({}));
const app = await createApp({ questions, reviews, ready, rateLimit: 'off' });
writeFileSync(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(app.swagger(), null, 2)}\n`);
await app.close();
