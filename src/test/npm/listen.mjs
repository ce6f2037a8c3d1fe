// Listens with the stock client and prints what arrives, one JSON document per line: node listen.mjs URL TRANSPORT USER HOW
// HOW is auth, query or subscribe: how it joins its room. Ends when its standard input does.
import { io } from 'socket.io-client';

const [url, transport, userId, how] = process.argv.slice(2);
const options = { transports: [transport], forceNew: true };
if (how === 'auth') options.auth = { userId };
if (how === 'query') options.query = { userId };

const say = line => console.log(JSON.stringify(line));
const socket = io(url, options);
socket.on('connect', () => {
  const joined = () => say({ connected: socket.io.engine.transport.name });
  if (how === 'subscribe') socket.emit('subscribe', userId, joined);
  else joined();
});
socket.on('connect_error', error => say({ error: String(error) }));
socket.on('ticket:issued', (ticket, acknowledge) => {
  say({ ticket });
  acknowledge();
});
process.stdin.on('end', () => socket.close()).resume();
