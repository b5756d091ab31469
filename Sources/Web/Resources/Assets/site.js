// What a browser with script adds: suggestions while typing, results that change in place, a box to
// look through long lists. Without it every page works as it stands.
"use strict";

const words = document.documentElement.dataset;

/** The sentence in the `data-` attribute `name` of the page, with {places} filled. */
function say(name, places = {}) {
  return (words[name] ?? "").replace(/\{(\w+)\}/g, (_, place) => places[place] ?? "");
}

/** An element with attributes and children. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// Suggestions: the combobox with a list, as the ARIA Authoring Practices have it (APG, combobox,
// list autocomplete with manual selection).

class Suggestions {
  static count = 0;

  constructor(input) {
    this.input = input;
    const id = `suggestions-${++Suggestions.count}`;
    this.list = make("ul", { id, role: "listbox", class: "suggestions", hidden: "" });
    this.list.setAttribute("aria-label", say("suggestions"));
    this.status = make("p", { class: "unseen", role: "status" });
    this.active = -1;
    this.options = [];
    const attributes = {
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": id, autocapitalize: "none", spellcheck: "false",
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    const frame = make("div", { class: "combobox" });
    input.replaceWith(frame);
    frame.append(input, this.list, this.status);
    input.addEventListener("input", () => this.ask());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    // The list must not take the focus away before a click on it arrives.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  ask() {
    clearTimeout(this.timer);
    this.request?.abort();
    const text = this.input.value.trim();
    if (text.length < 2) return this.close();
    this.timer = setTimeout(async () => {
      this.request = new AbortController();
      try {
        const address = `${words.suggest}&q=${encodeURIComponent(text)}`;
        const answer = await fetch(address, { signal: this.request.signal });
        if (answer.ok) this.show((await answer.json()).suggestions ?? []);
      } catch {
        // No suggestions, then: the form works without them.
      }
    }, 120);
  }

  show(suggestions) {
    this.active = -1;
    this.options = suggestions.filter((suggestion) => suggestion.page ?? suggestion.address);
    const items = this.options.map((suggestion, index) => {
      const item = make(
        "li", { role: "option", id: `${this.list.id}-${index}`, "aria-selected": "false" },
        make("span", { class: "suggestion-label" }, suggestion.label),
        make("span", { class: "suggestion-kind" }, say(`kind${suggestion.kind}`)));
      item.addEventListener("click", () => this.open(index));
      return item;
    });
    this.list.replaceChildren(...items);
    this.list.hidden = items.length === 0;
    this.input.setAttribute("aria-expanded", String(items.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = items.length ? say("suggested", { count: items.length }) : "";
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.show([]);
  }

  open(index) {
    const suggestion = this.options[index];
    // Answers for programs name the public address; a reader stays on the one in use.
    const target = new URL(suggestion.page ?? suggestion.address, location.href);
    location.href = target.pathname + target.search + target.hash;
  }

  press(event) {
    const last = this.options.length - 1;
    if (event.key === "Escape" && last >= 0) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.open(this.active);
    } else if (last >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place, −1, is the text as typed.
      this.select(((this.active + 1 + step + last + 2) % (last + 2)) - 1);
    }
  }

  select(index) {
    this.active = index;
    [...this.list.children].forEach((item, rank) => {
      item.setAttribute("aria-selected", String(rank === index));
      if (rank === index) item.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.list.children[index].id);
  }
}

// Results in place: the page of the new address is asked for, and its lists take the place of ours.

class LiveResults {
  constructor(page) {
    this.page = page;
    this.form = page.querySelector("#search");
    this.status = page.querySelector("[data-announce]");
    document.addEventListener("change", (event) => this.change(event));
    this.form.addEventListener("submit", (event) => this.submit(event));
    page.addEventListener("click", (event) => this.follow(event));
    addEventListener("popstate", () => this.load(location.href, false));
    this.prepare();
  }

  /** The address that the form would send, without what it leaves at its default. */
  get address() {
    const sent = new FormData(this.form);
    const values = new Map();
    for (const [name, value] of sent) {
      if (value === "" || (name === "limit" && value === "10")) continue;
      values.set(name, values.has(name) ? `${values.get(name)},${value}` : value);
    }
    const order = this.page.querySelector("#sort");
    if (order && values.get("sort") === order.options[0].value) values.delete("sort");
    const query = [...values].map(
      ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
    return this.form.action + (query.length ? `?${query.join("&")}` : "");
  }

  change(event) {
    const control = event.target;
    if (control.form !== this.form || control.name === "q") return;
    if (control.name === "ids") return this.pick();
    // A value is chosen or left out, not both.
    if (control.checked) {
      const name = control.name.startsWith("-") ? control.name.slice(1) : `-${control.name}`;
      for (const other of this.form.elements) {
        if (other.name === name && other.value === control.value) other.checked = false;
      }
    }
    this.load(this.address, true);
  }

  submit(event) {
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    this.load(this.address, true);
  }

  follow(event) {
    const link = event.target.closest("a");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const target = new URL(link.href);
    const own = new URL(this.form.action);
    if (target.origin !== own.origin || target.pathname !== own.pathname) return;
    event.preventDefault();
    this.load(link.href, true, link.closest(".pager") !== null);
  }

  /** The selection changes nothing in the list, only where it leads. */
  pick() {
    history.replaceState(null, "", this.address);
    const count = new Set(
      new FormData(this.form).getAll("ids").flatMap((ids) => ids.split(","))).size;
    const bar = this.page.querySelector("[data-selection]");
    bar.classList.toggle("is-empty", count === 0);
    bar.querySelector("p").textContent = say("selected", { count });
    this.status.textContent = say("selected", { count });
  }

  async load(address, isNew, toTop = false) {
    this.request?.abort();
    this.request = new AbortController();
    this.page.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: this.request.signal });
      if (!answer.ok) throw new Error(answer.status);
      const text = await answer.text();
      const next = new DOMParser().parseFromString(text, "text/html");
      if (!next.querySelector("[data-results]")) throw new Error("no results");
      if (isNew) history.pushState(null, "", address);
      this.take(next, toTop);
    } catch (error) {
      // The plain way always works.
      if (error.name !== "AbortError") location.href = address;
    }
  }

  take(next, toTop) {
    const open = new Set(
      [...this.page.querySelectorAll(".filters details[open]")].map((fold) => this.key(fold)));
    const focused = document.activeElement;
    const place = focused?.name && { name: focused.name, value: focused.value };
    document.title = next.title;
    this.page.querySelector("h1").replaceChildren(...next.querySelector("h1").childNodes);
    this.page.querySelectorAll(".filters, .found").forEach((part) => part.remove());
    this.page.append(...next.querySelectorAll("[data-results] > .filters, [data-results] > .found"));
    this.form.querySelectorAll("input[type=hidden]").forEach((field) => field.remove());
    this.form.append(...next.querySelectorAll("#search input[type=hidden]"));
    const query = next.querySelector("#q").value;
    if (focused?.name !== "q") this.form.elements.q.value = query;
    document.querySelector(".languages").replaceWith(next.querySelector(".languages"));
    for (const fold of this.page.querySelectorAll(".filters details")) {
      if (open.has(this.key(fold))) fold.open = true;
    }
    this.prepare();
    this.page.removeAttribute("aria-busy");
    this.status.textContent = this.page.querySelector(".status").textContent;
    if (toTop) {
      const head = this.page.querySelector("#found");
      head.tabIndex = -1;
      head.focus();
      this.page.scrollIntoView();
    } else if (place) {
      [...this.form.elements].find(
        (other) => other.name === place.name && other.value === place.value)?.focus();
    }
  }

  /** What a fold is called, to find it again in the next page. */
  key(fold) {
    return [fold.closest("[data-facet]")?.dataset.facet, fold.className,
      fold.closest("li")?.querySelector("input")?.value].join(" ");
  }

  /** Puts a box to look through into each long list. */
  prepare() {
    for (const facet of this.page.querySelectorAll(".facet")) {
      const items = [...facet.querySelectorAll("li")];
      if (items.length < 12) continue;
      const title = facet.querySelector("legend").textContent;
      const box = make("input", {
        type: "search", class: "facet-filter", placeholder: say("find"), autocomplete: "off",
      });
      box.setAttribute("aria-label", `${say("find")}: ${title}`);
      box.addEventListener("input", () => this.narrow(facet, items, box.value));
      box.addEventListener("keydown", (event) => {
        if (event.key === "Enter") event.preventDefault();
      });
      facet.querySelector("legend").after(box);
    }
  }

  narrow(facet, items, text) {
    const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const wanted = plain(text.trim());
    for (const fold of facet.querySelectorAll("details")) {
      if (wanted && !fold.open) {
        fold.open = true;
        fold.dataset.opened = "";
      } else if (!wanted && "opened" in fold.dataset) {
        fold.open = false;
        delete fold.dataset.opened;
      }
    }
    for (const item of items) {
      const labels = [...item.querySelectorAll(".choice-label")];
      item.hidden = !labels.some((label) => plain(label.textContent).includes(wanted));
    }
  }
}

document.documentElement.classList.add("scripted");
// A copy on a disk has nobody to ask.
if (words.suggest) {
  for (const input of document.querySelectorAll("form[role=search] input[name=q]")) {
    new Suggestions(input);
  }
}
const results = document.querySelector("[data-results]");
if (results) new LiveResults(results);
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
