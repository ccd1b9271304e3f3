// Opens the page, shows the parts that need the script, and records the time until it is ready.

function openPage() {
  document.body.classList.add('scripted');
  for (const part of document.querySelectorAll('.needs-script')) part.hidden = false;
  const page = new Page();
  listenToKeys(page);
  page.followHash();
  document.documentElement.dataset.ready = Math.round(performance.now());
  return page;
}

openPage();
