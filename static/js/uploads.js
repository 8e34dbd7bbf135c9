// Adds files while the page stays: by choosing or dropping them, three at a time, each with its progress. What could not
// be added says why and can be tried again. Without this script the form sends all that was chosen at once.

const AT_ONCE = 3;
const OFFLINE = "There is no connection, so this file was not added. Try again once you are connected.";
const UNREADABLE = "This file could not be read: it may be a folder, or have been moved or changed. Choose it again.";
const SIGNED_OUT = "You are signed out, so this file was not added. Sign in in another tab, then try again.";
const FAILED = "This file could not be added just now. Nothing is lost: try again in a minute.";

for (const form of document.querySelectorAll("[data-uploads]")) start(form);

// Beside the place for them, a dropped file would take the page away.
for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());

function start(form) {
  const input = form.elements.files;
  const board = boardBelow(form);
  const waiting = [];
  let running = 0;

  const add = (files) => {
    for (const file of files) board.add(file, retry);
    waiting.push(...board.fresh());
    go();
  };
  const retry = (job) => {
    job.reset();
    waiting.push(job);
    go();
  };
  const go = () => {
    while (running < AT_ONCE && waiting.length) {
      running += 1;
      send(form, waiting.shift()).finally(() => {
        running -= 1;
        board.tell();
        if (!running && !waiting.length) finish();
        go();
      });
    }
  };
  // The list of what is there, once something was added to it: one request after the other, so that the last one stays.
  // Without a connection it stays as it is until then.
  let listing = Promise.resolve();
  const finish = () => {
    if (!board.hasMore() || !document.getElementById(form.dataset.refresh)) return;
    listing = listing.then(() => list(form.dataset.refresh)).catch(board.forget);
  };

  form.classList.add("is-dropzone");
  form.querySelector("button[type=submit]").hidden = true;
  form.querySelector("[data-drop]").hidden = false;
  input.addEventListener("change", () => { add([...input.files]); input.value = ""; });
  form.addEventListener("dragover", () => form.classList.add("is-over"));
  form.addEventListener("dragleave", () => form.classList.remove("is-over"));
  form.addEventListener("drop", ({ dataTransfer }) => {
    form.classList.remove("is-over");
    add([...dataTransfer.files]);
  });
  board.onAllAgain(() => board.failed().forEach(retry));
  window.addEventListener("beforeunload", (event) => { if (running || waiting.length) event.preventDefault(); });
}

function list(id) {
  const target = document.getElementById(id);
  return window.htmx.ajax("GET", window.location.href, { target, select: `#${id}`, swap: "outerHTML" });
}

async function send(form, job) {
  if (job.file.size > Number(form.dataset.most)) return job.fail(form.dataset.tooLarge, false);
  try {
    await job.file.slice(0, 1).arrayBuffer();
  } catch {
    return job.fail(UNREADABLE, false);
  }
  job.say("Sending");
  const answer = await post(form.action, job);
  const told = read(answer);
  if (answer.status === 201 && told) return job.done(told);
  if (answer.status === 401) return job.fail(SIGNED_OUT, true);
  return told ? job.fail(told.sentence, false) : job.fail(answer.status === 0 ? OFFLINE : FAILED, true);
}

function post(url, job) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("files", job.file);
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    // Read when it is needed: who signs in again in another tab has a new one.
    request.setRequestHeader("X-CSRFToken", document.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1] ?? "");
    request.upload.addEventListener("progress", ({ loaded, total }) => job.progress(loaded / total));
    request.addEventListener("loadend", () => resolve(request));
    request.send(body);
  });
}

// What the server said of a file; nothing where a whole page came instead.
function read(answer) {
  const isTold = answer.getResponseHeader("Content-Type")?.startsWith("application/json");
  return isTold ? JSON.parse(answer.responseText) : null;
}

function boardBelow(form) {
  const board = form.parentElement.querySelector("[data-board]");
  const part = (name) => board.querySelector(`[data-${name}]`);
  const jobs = [];
  let told = 0;
  let listed = 0;
  const count = (state) => jobs.filter((job) => job.state === state).length;

  const tell = (isAtEnd = false) => {
    const [done, failed] = [count("done"), count("failed")];
    part("total").max = jobs.length;
    part("total").value = done + failed;
    const left = jobs.length - done - failed;
    const said = `${done} of ${jobs.length} added${failed ? `, ${failed} not` : ""}${left ? `, ${left} to go` : ""}.`;
    part("said").textContent = said;
    part("all-again").hidden = jobs.filter((job) => job.mayTryAgain).length < 2;
    // Read out now and then, not two hundred times.
    if (isAtEnd || !left || done + failed - told >= 20) {
      part("status").textContent = said;
      told = done + failed;
    }
  };

  return {
    tell,
    forget: () => { listed = -1; },
    hasMore: () => listed !== (listed = count("done")),
    failed: () => jobs.filter((job) => job.mayTryAgain),
    fresh: () => jobs.filter((job) => job.state === "new").map((job) => { job.state = "waiting"; return job; }),
    onAllAgain: (act) => part("all-again").addEventListener("click", act),
    add(file, retry) {
      board.hidden = false;
      const row = part("row").content.firstElementChild.cloneNode(true);
      part("list").append(row);
      const job = jobOf(file, row, retry);
      jobs.push(job);
      tell();
    },
  };
}

function jobOf(file, row, retry) {
  const part = (name) => row.querySelector(`[data-${name}]`);
  const [again, progress] = [part("again"), part("progress")];
  part("name").textContent = file.name;
  progress.setAttribute("aria-label", file.name);
  again.setAttribute("aria-label", `Try again: ${file.name}`);
  again.addEventListener("click", () => retry(job));
  const say = (sentence) => { part("state").textContent = sentence; };
  const look = (state) => { job.state = state; row.className = `cf-uploads__row is-${state}`; };
  const job = {
    file, say, state: "new", mayTryAgain: false,
    progress(share) {
      progress.value = share * 100;
      say(share < 1 ? `${Math.round(share * 100)} %` : "Looking at it");
    },
    done({ name, url }) {
      look("done");
      say(name === file.name ? "Added" : `Added as ${name}`);
      if (url) part("name").replaceChildren(Object.assign(document.createElement("a"), { href: url, textContent: name }));
    },
    // What can be mended here stands on top, where it is seen.
    fail(sentence, mayTryAgain) {
      look("failed");
      say(sentence);
      job.mayTryAgain = mayTryAgain;
      again.hidden = !mayTryAgain;
      row.parentElement.prepend(row);
    },
    reset() {
      look("waiting");
      job.mayTryAgain = false;
      again.hidden = true;
      progress.value = 0;
      say("Waiting");
    },
  };
  say("Waiting");
  return job;
}
