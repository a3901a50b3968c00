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

// Single keys, as long as the reader is not writing: elements name theirs with data-key.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input[type=radio]")) {
    // A choice is followed by the field that says why.
    target.click();
    document.getElementById(target.dataset.then)?.focus();
  } else if (target.matches("input, textarea, select")) target.focus();
  else target.click();
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
