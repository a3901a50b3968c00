// Progressive enhancement: every page works without this file.
"use strict";

// Tells that new figures were published while the page was open. The page itself stays as it is until the reader asks for them.
const notice = document.getElementById("publication");
if (notice && "EventSource" in window) {
  let shown = null;
  new EventSource("/events").addEventListener("publication", event => {
    if (shown !== null && event.data !== shown) notice.hidden = false;
    shown ??= event.data;
  });
}

// Choosing a filter is asking for it. Words wait for the Enter key.
document.querySelectorAll("form.filters select, form.filters input[type=checkbox]").forEach(field =>
  field.addEventListener("change", () => field.form.requestSubmit()));

// Fields that are empty need not stand in the address.
document.querySelectorAll("form.filters").forEach(form => form.addEventListener("submit", () => {
  for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
}));
window.addEventListener("pageshow", () => document.querySelectorAll("form.filters :disabled").forEach(field => { field.disabled = false; }));

// A row leads where its heading leads.
document.querySelectorAll("tr[data-href]").forEach(row => row.addEventListener("click", event => {
  if (event.target.closest("a, button, input") || String(window.getSelection())) return;
  location.href = row.dataset.href;
}));

// The article opens at its figure.
document.querySelectorAll(".article").forEach(article => {
  const here = article.querySelector("mark.here");
  if (here) article.scrollTop += here.getBoundingClientRect().top - article.getBoundingClientRect().top - article.clientHeight / 3;
});

// Copies what an element says. Pages over plain HTTP from another machine have no clipboard: then the text is selected, ready to be copied.
document.querySelectorAll("button[data-copy]").forEach(button => {
  const source = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    window.getSelection().selectAllChildren(source);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.nextElementSibling.textContent = button.dataset.copied;
    } catch {
      button.nextElementSibling.textContent = "";
    }
  });
});

document.querySelectorAll("button[data-opens]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
});

// j and k go from row to row; the focus is on the row's link, so that Enter opens it.
function step(by) {
  const links = [...document.querySelectorAll("main tr[data-href]")].map(row => row.querySelector("th a, td a")).filter(link => link);
  if (links.length === 0) return;
  const row = document.activeElement?.closest?.("tr[data-href]");
  const at = links.findIndex(link => link.closest("tr") === row);
  const next = links[Math.min(links.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by))];
  next.focus();
  next.closest("tr").scrollIntoView({ block: "nearest" });
}

// Single keys, as long as the reader is not writing: elements name theirs with data-key, those of the page before those around it.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (document.querySelector("dialog[open]")) return;
  const selector = `[data-key="${CSS.escape(event.key)}"]`;
  const target = document.querySelector(`main ${selector}`) ?? document.querySelector(selector);
  if (!target) {
    if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    return;
  }
  event.preventDefault();
  if (target.matches("input[type=radio]")) {
    // A choice is followed by the field that says why.
    target.click();
    document.getElementById(target.dataset.then)?.focus();
  } else if (target.matches("input, textarea, select")) target.focus();
  else target.click();
});

// A picture of a chart at twice its size, for slides: drawn from the same SVG that is handed on.
document.querySelectorAll("button[data-png]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const drawing = new Blob([await (await fetch(button.dataset.png)).text()], { type: "image/svg+xml" });
    const image = new Image();
    image.src = URL.createObjectURL(drawing);
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    canvas.toBlob(png => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(png);
      link.download = button.dataset.name + ".png";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }, "image/png");
  });
});

// A form is sent by Ctrl-Enter from any of its fields; Escape leaves the field, so that single keys count again.
document.querySelectorAll("form[data-send-key]").forEach(form => form.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
  if (event.key === "Escape") document.activeElement?.blur();
}));

// A form that was sent is not sent twice while its answer is under way.
document.querySelectorAll("form[method=post]").forEach(form => form.addEventListener("submit", event => {
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
}));
window.addEventListener("pageshow", () => document.querySelectorAll("form[method=post]").forEach(form => { delete form.dataset.sent; }));
