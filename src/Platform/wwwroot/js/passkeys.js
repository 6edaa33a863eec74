// Passkeys: the browser's own ceremony between two posts. Without this file the page says how to sign in otherwise.
(() => {
  "use strict";
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const ids = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const ask = {
    create: async (options) => navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: ids(options.excludeCredentials) } }),
    get: async (options) => navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: ids(options.allowCredentials) } }),
  };

  const written = (credential) => {
    const { response } = credential;
    const said = { clientDataJSON: text(response.clientDataJSON) };
    if (response.attestationObject) {
      said.attestationObject = text(response.attestationObject);
      said.transports = response.getTransports ? response.getTransports() : [];
    } else {
      said.authenticatorData = text(response.authenticatorData);
      said.signature = text(response.signature);
      said.userHandle = response.userHandle ? text(response.userHandle) : null;
    }

    return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment, response: said });
  };

  document.querySelectorAll("form[data-passkey-create], form[data-passkey-get]").forEach((form) => {
    const kind = form.dataset.passkeyCreate ? "create" : "get";
    const status = form.querySelector("[data-passkey-status]");
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      if (!window.PublicKeyCredential) {
        status.textContent = "เบราว์เซอร์นี้ใช้พาสคีย์ไม่ได้ กรุณาใช้วิธีอื่น";
        return;
      }

      try {
        status.textContent = "กำลังรอเครื่องของท่าน";
        const token = form.elements.__RequestVerificationToken.value;
        const answer = await fetch(form.dataset.passkeyCreate || form.dataset.passkeyGet, { method: "POST", headers: { RequestVerificationToken: token }, credentials: "same-origin" });
        if (answer.redirected) {
          window.location.assign(answer.url);
          return;
        }

        form.elements.credential.value = written(await ask[kind](await answer.json()));
        form.submit();
      } catch {
        form.elements.credential.value = "";
        status.textContent = "ยังไม่สำเร็จ กดอีกครั้งเพื่อลองใหม่ หรือใช้วิธีอื่น";
      }
    });
  });

  // A password can be looked at while it is typed.
  document.querySelectorAll("input[type=password]").forEach((box) => {
    const look = document.createElement("button");
    look.type = "button";
    look.className = "p-btn";
    look.textContent = "แสดงรหัสผ่าน";
    look.addEventListener("click", () => {
      const shown = box.type === "password";
      box.type = shown ? "text" : "password";
      look.textContent = shown ? "ซ่อนรหัสผ่าน" : "แสดงรหัสผ่าน";
    });
    box.after(look);
  });
})();
