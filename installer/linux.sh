#!/usr/bin/env bash
# Build the .deb and the portable tar.xz for 统信 UOS 20 and 麒麟 V10 (amd64) on Debian 12, as root: installer/linux.sh, from a
# clean clone. docs/linux.md says what they are.
#
# Everything is done in a Debian 11 of its own, below build/package, with a Python that is compiled there (linux_python.sh). What
# was fetched and compiled is kept, so that a second build compiles nothing. The result is in dist/.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null

WORK=$PWD/build/package
ROOT=$WORK/root
SOURCE=$WORK/source
MIRROR=http://deb.debian.org
# What compiling needs, and the libraries that Qt's are linked to and the desktops may lack.
TO_COMPILE="make binutils tcl zlib1g-dev libffi-dev libbz2-dev liblzma-dev libexpat1-dev"
TO_COLLECT="libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
    libxkbcommon-x11-0 libxkbcommon0"
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0 DEBIAN_FRONTEND=noninteractive
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

# Run a command in the Debian 11, with the processes and devices that it looks for.
inside() {
    unshare --mount --pid --fork bash -euc '
        root=$1
        shift
        mount --rbind /dev "$root/dev"
        mount -t proc proc "$root/proc"
        exec chroot "$root" "$@"
    ' - "$ROOT" "$@"
}

make_root() {
    rm -rf "$ROOT"
    debootstrap --variant=minbase bullseye "$ROOT" "$MIRROR/debian" >"$WORK/debootstrap.log"
    echo "deb $MIRROR/debian-security bullseye-security main" >>"$ROOT/etc/apt/sources.list"
    inside apt-get -qq update
    # shellcheck disable=SC2086 # the lists are meant to be split
    inside apt-get -qq install --no-install-recommends $TO_COMPILE $TO_COLLECT >"$WORK/apt.log"
}

# Debian 12's sources, with its patches, by a list of sources that is ours alone; apt checks the signatures.
fetch_sources() {
    rm -rf "$SOURCE"
    mkdir -p "$SOURCE/lists/partial"
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $MIRROR/debian bookworm main" >"$SOURCE/list"
    cd "$SOURCE"
    for step in "update" "source python3.11 sqlite3"; do
        # shellcheck disable=SC2086
        apt-get -qq -o "Dir::Etc::SourceList=$SOURCE/list" -o Dir::Etc::SourceParts=/dev/null \
            -o "Dir::State::Lists=$SOURCE/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root $step
    done
    cd - >/dev/null
    rm -rf "$ROOT/source" "$ROOT/zig"
    mkdir "$ROOT/source"
    mv "$SOURCE"/python3.11-*/ "$ROOT/source/python3.11"
    mv "$SOURCE"/sqlite3-*/ "$ROOT/source/sqlite3"
}

fetch_zig() {
    rm -rf "$WORK/zig"
    .venv/bin/pip install --quiet --no-deps --require-hashes --only-binary :all: --target "$WORK/zig" --requirement installer/linux-tools.txt
    cp -r "$WORK/zig/ziglang" "$ROOT/zig"
}

compile_python() {
    cp installer/linux_python.sh "$ROOT"
    inside sh /linux_python.sh
}

make_folder() {
    rm -rf "$ROOT/program" "$ROOT/packages" "$ROOT/dist" dist/linux
    .venv/bin/pip install --quiet --no-deps --only-binary :all: --target "$ROOT/packages" --python-version 311 --implementation cp \
        --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 --platform manylinux2014_x86_64 \
        --requirement requirements-build.txt
    mkdir "$ROOT/program"
    git ls-files -z | tar --create --null --files-from - | tar --extract --directory "$ROOT/program"
    inside env PYTHONPATH=/packages /python/bin/python3.11 -m PyInstaller --noconfirm --log-level ERROR \
        --workpath /work --distpath /dist /program/pyinstaller.spec
    inside sh /program/installer/linux_licences.sh /dist/公开年报/_internal
    mkdir -p dist/linux
    mv "$ROOT/dist/公开年报" dist/linux
}

python3 installer/prepare.py package
mkdir -p "$WORK"
made=$(cat installer/linux.sh installer/linux_python.sh installer/linux-tools.txt | sha256sum)
if [ "$(cat "$WORK/made" 2>/dev/null)" != "$made" ]; then
    make_root
    fetch_sources
    fetch_zig
    compile_python
    echo "$made" >"$WORK/made"
fi
make_folder
python3 installer/pack_linux.py
