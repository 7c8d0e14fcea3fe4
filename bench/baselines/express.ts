// Bare Express 5: takes the JSON of a move and answers with JSON of the same shape as Baton. The limit for the
// HTTP figures.
import express from 'express';

const app = express();
app.disable('x-powered-by');
app.use(express.json());
app.post('/api/v1/cases/:case/moves/:move', (request, response) => {
  const { case: id } = request.params;
  const { fields } = request.body as { fields?: object };
  const stages = ['proposal'];
  response.json({ id, revision: 1, stages, gaps: fields ? 1 : 0, repeated: false });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  console.log(`http://127.0.0.1:${address.port}`);
});
