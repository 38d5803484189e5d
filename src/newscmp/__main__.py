"""The program: answers ``--version`` before any import, and maps every ending to an exit code.

0 ran to the end, 1 found what the user asked to fail on, 2 trouble of any kind: an uncaught exception, a closed pipe
and Ctrl-C must never look like 1.
"""

import sys


def main() -> int:
    """Run the command line of this process and return its exit code."""
    arguments = sys.argv[1:]
    try:
        if arguments in (["--version"], ["-V"]):
            from newscmp import __version__

            sys.stdout.write(f"newscmp {__version__}\n")
            code = 0
        else:
            import gc

            gc.set_threshold(100_000)  # collecting while modules load took a tenth of the CPU time of a diff
            from newscmp.cli.app import run

            code = run(arguments)
            gc.freeze()  # else the interpreter, at its end, traces all that is about to go: another tenth
        if sys.stdout is not None:
            sys.stdout.flush()
    except (KeyboardInterrupt, BrokenPipeError):
        _silence()
        return 2
    except SystemExit as ending:  # Typer's own: 1 on a closed pipe, 0 after completing a word
        _silence()
        return 2 if ending.code else 0
    except Exception as error:  # noqa: BLE001 - the last line of defense: Python itself would exit 1
        return _trouble(error, debug="--debug" in arguments)
    return code


def _silence() -> None:
    """Point stdout at nothing, so that the interpreter's own flush at exit cannot fail."""
    import os

    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _trouble(error: Exception, *, debug: bool) -> int:
    _silence()
    if sys.stderr is None:
        return 2
    if debug:
        import traceback

        traceback.print_exception(error)
        return 2
    from newscmp.render.safe import clean

    what = error.strerror if isinstance(error, OSError) and error.strerror else f"{type(error).__name__}: {error}"
    sys.stderr.write(f"newscmp: {clean(what)}\n")
    sys.stderr.write("  run it again with --debug to see where, and report it if it looks like a defect\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
