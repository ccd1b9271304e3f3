// Opens the page: what needs the script is shown, and the time that it took is written down.

function openPage() {
  document.body.classList.add('scripted');
  for (const part of document.querySelectorAll('.needs-script')) part.hidden = false;
  const page = new Page();
  listenToKeys(page);
  page.followHash();
  document.documentElement.dataset.ready = Math.round(performance.now());
  if (location.hash === '#selftest') new SelfTest(page).run();
}

openPage();
