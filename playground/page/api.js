// The page's only door to the server.

async function json(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok && body.ok === undefined) throw new Error(body.error ?? `HTTP ${response.status}`);
  return body;
}

function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return json(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** Everything about the workspace that one person sees; `who` names the workspace and the person: {team, as}. */
export async function getState(who) {
  return json(await fetch(`page/state${query(who)}`));
}

/** Messages of a channel, or of one thread in it, and how far they were read: {messages, read_up_to}. */
export async function getMessages(who, channel, thread = null) {
  return json(await fetch(`page/messages${query({ ...who, channel, thread })}`));
}

/** Say how far a person has read. */
export function postRead(body) {
  return post("page/read", body);
}

/** Let a person do something. */
export function postAct(body) {
  return post("page/act", body);
}

/** Move the workspace's clock forward. */
export function postJump(who, to) {
  return post("page/jump", { ...who, to });
}

/** What went over the wire after entry number `after`. */
export async function getJournal(after) {
  const body = await json(await fetch(`page/journal${query({ after })}`));
  return Array.isArray(body) ? body : (body.entries ?? []);
}

/** What is to go wrong: {kinds, active}. */
export async function getFaults() {
  return json(await fetch("page/faults"));
}

/** Let something go wrong. */
export function postFault(body) {
  return post("page/faults", body);
}

/** Let nothing more go wrong, or not what `id` names. */
export async function clearFaults(id = null) {
  return json(await fetch(`page/faults${query({ id })}`, { method: "DELETE" }));
}

/** Listen to changes until the returned function is called. */
export function openStream(as, heard, status) {
  const source = new EventSource(`page/stream${query({ as })}`);
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onopen = () => status(true);
  source.onerror = () => status(false);
  return () => source.close();
}
