// Bare Express 5: parses a JSON body and answers with JSON. The limit for the HTTP figures.
import express from 'express';

const app = express();
app.disable('x-powered-by');
app.use(express.json());
app.post('/echo', (request, response) => {
  response.json({ ok: true, move: (request.body as { note?: string }).note, revision: 1 });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  console.log(`http://127.0.0.1:${address.port}`);
});
