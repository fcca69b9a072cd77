/*
 * Runs before everything else and on every browser engine Office ever used, hence ES5 without modules. It only chooses
 * what the static message in taskpane.html says; the booted application removes that message (chiTieuBooted).
 */
(function () {
  var stuckAfter = 10000;
  var booted = false;

  function element(id) {
    return document.getElementById(id);
  }

  function show(reason) {
    var guard = element("guard");
    if (booted || !guard) return;
    guard.className = "stuck";
    element("guard-title").innerHTML = "Chưa mở được Chỉ tiêu";
    if (reason) element(reason).style.display = "block";
  }

  function isTrident() {
    return navigator.userAgent.indexOf("Trident") !== -1 || navigator.userAgent.indexOf("Edge/") !== -1;
  }

  window.chiTieuBooted = function () {
    var guard = element("guard");
    booted = true;
    if (guard && guard.parentNode) guard.parentNode.removeChild(guard);
  };

  /* A script that could not be fetched: said at once instead of after the wait. */
  window.addEventListener(
    "error",
    function (event) {
      var source = event.target && event.target.src;
      if (source && source.indexOf("office.js") !== -1) setTimeout(show, 0, "guard-blocked");
      else if (source) setTimeout(show, 0, null);
    },
    true,
  );

  window.addEventListener("load", function () {
    if (isTrident()) show("guard-old");
  });

  setTimeout(function () {
    show(typeof Office === "undefined" ? "guard-blocked" : null);
  }, stuckAfter);
})();
