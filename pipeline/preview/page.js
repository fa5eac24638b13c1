/*
 * Keeps the page as the last build is: at each word from the server it is fetched again, and what differs is put in its
 * place. A document is loaded again only if it was built anew, and where its reader was, if the browser can.
 */

const parts = ['status', 'list', 'heading', 'messages', 'changes'];
let looking = false;
let again = false;

const events = new EventSource('/events');
events.addEventListener('state', look);
events.addEventListener('open', look);
events.addEventListener('error', () => {
  const status = document.getElementById('status');
  status.textContent = 'The watch has ended; what is shown may be old';
  status.className = 'wrong';
});

async function look() {
  again = true;
  if (looking) return;
  looking = true;
  try {
    while (again) {
      again = false;
      const answer = await fetch(location.href);
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
  } catch {
    // The server has gone; the event source says so, and looks for it.
  } finally {
    looking = false;
  }
}

function show(now) {
  document.title = now.title;
  for (const id of parts) replace(document.getElementById(id), now.getElementById(id));
  showPanes(now);
}

function replace(shown, now) {
  if (shown.outerHTML === now.outerHTML) return;
  const focused = shown.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  // The region itself stays: what is live about it is that it changes.
  shown.className = now.className;
  shown.replaceChildren(...now.childNodes);
  if (focused !== null) shown.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
}

function showPanes(now) {
  const shown = [...document.querySelectorAll('iframe')];
  const built = [...now.querySelectorAll('iframe')];
  const same = shown.length === built.length && shown.every((one, at) => place(one) === place(built[at]));
  if (!same) {
    document.getElementById('panes').replaceChildren(...now.getElementById('panes').childNodes);
    return;
  }
  for (const [at, frame] of shown.entries()) {
    const { version } = built[at].dataset;
    if (frame.dataset.version === version) continue;
    frame.dataset.version = version;
    reload(frame, built[at].getAttribute('src'));
  }
}

function place(frame) {
  return frame.getAttribute('src');
}

/** A reload keeps the place on a page; a PDF's viewer belongs to the browser, and begins anew with its address. */
function reload(frame, src) {
  try {
    frame.contentWindow.location.reload();
  } catch {
    frame.src = src;
  }
}
