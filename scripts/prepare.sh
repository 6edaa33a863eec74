# Sourced by ./run and ./test: makes sure that what the product is built with and runs on is on this machine.
# Everything it says goes to stderr, so that stdout stays the command's own.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 3; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1; then sudo "$@"
  else die "ต้องใช้สิทธิ์ผู้ดูแลเครื่องเพื่อติดตั้ง: ให้ผู้ดูแลสั่ง  $*  แล้วสั่งใหม่อีกครั้ง (needs root: run that command as root, then try again)"
  fi
}

have_package() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

# need PACKAGE [TEST COMMAND]: adds PACKAGE to the list when the test says it is missing
missing=()
need() {
  local package=$1; shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

install_missing() {
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null 2>&1 || die "เครื่องนี้ไม่มี apt-get กรุณาติดตั้งเอง: ${missing[*]} (this is not a Debian machine: install these by hand)"
  say "กำลังติดตั้งจาก Debian: ${missing[*]} …"
  # The product runs its own private cluster; Debian's ready-made one would only take memory.
  if [[ " ${missing[*]} " == *" postgresql"* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    as_root mkdir -p /etc/postgresql-common
    printf 'create_main_cluster = false\n' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  as_root apt-get update -qq >&2 || die "อ่านรายการแพ็กเกจของ Debian ไม่ได้ กรุณาตรวจเครือข่ายแล้วสั่งใหม่ (apt-get update failed: check the network, then try again)"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 \
    || die "ติดตั้งไม่สำเร็จ: ${missing[*]} กรุณาอ่านข้อความด้านบน แก้แล้วสั่งใหม่ (apt-get install failed: see above)"
  missing=()
}

need_dotnet() {
  [ -x "$HOME/.dotnet/dotnet" ] && ! command -v dotnet >/dev/null 2>&1 && export PATH="$HOME/.dotnet:$PATH"
  if ! command -v dotnet >/dev/null 2>&1; then
    if apt-cache show dotnet-sdk-10.0 >/dev/null 2>&1; then
      missing+=(dotnet-sdk-10.0); install_missing
    else
      die "ไม่พบ .NET SDK 10.0 และไม่มีในคลังแพ็กเกจของเครื่องนี้ กรุณาติดตั้งตาม https://dotnet.microsoft.com/download/dotnet/10.0 แล้วสั่งใหม่ (.NET SDK 10.0 is missing)"
    fi
  fi
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.0\.4' \
    || die "ต้องใช้ .NET SDK 10.0.4xx แต่พบเพียง: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ') กรุณาติดตั้งรุ่นที่ตรงแล้วสั่งใหม่ (needs .NET SDK 10.0.4xx)"
}

# What the finished program needs to run.
prepare_runtime() {
  need ca-certificates have_package ca-certificates
  need postgresql bash -c 'ls /usr/lib/postgresql/*/bin/postgres'
  need chromium command -v chromium
  need poppler-utils command -v pdftotext
  # letters for pictures of pages elsewhere; our own papers bring theirs
  need fonts-thai-tlwg bash -c '[ -d /usr/share/fonts/truetype/tlwg ] || fc-list :lang=th | grep -q .'
}

# What building and testing need besides.
prepare_build() {
  need nodejs command -v node
  need npm command -v npm
}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
