"""Holds a running `lectern` against its own description of what it answers: schemathesis makes up requests from
/api/openapi.json, well formed and not, and every answer must be as described, and none a fault of the server.

    python describe.py PLAN      needs schemathesis beside this Python, and lectern on the path
"""

import os, re, subprocess, sys, tempfile, time

plan = sys.argv[1]
scratch = tempfile.mkdtemp(prefix="lectern-api-")


def start():
    log = open(os.path.join(scratch, "log"), "w+")
    process = subprocess.Popen(
        ["lectern", "run", plan, "--plain", "--host", "127.0.0.1", "--port", "0", "--in", scratch],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=log,
    )
    for _ in range(300):
        said = open(log.name).read()
        if "Whoever has" in said:
            address = re.search(r"Learners  (\S+)", said)[1]
            token = re.search(r"/remote#(\S+)", said)[1]
            code = re.search(r"with the code (\S+)", said)[1]
            return process, address, token, code
        time.sleep(0.1)
    sys.exit("lectern did not start: " + said)


def join(address, code):
    import json, urllib.request

    body = json.dumps({"code": code, "name": "Ada", "newTeam": "Red", "request": "describe-0123456789"}).encode()
    request = urllib.request.Request(address + "/api/v1/join", body, {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))["token"]


def command(address, token, command):
    import json, urllib.request

    body = json.dumps({"request": command["type"] + str(time.time_ns()), "command": command}).encode()
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + token}
    urllib.request.urlopen(urllib.request.Request(address + "/api/v1/commands", body, headers)).read()


def check(address, token, examples, *others):
    tool = os.path.join(os.path.dirname(sys.executable), "schemathesis")
    return subprocess.call(
        [
            tool, "run", address + "/api/openapi.json", "--url", address,
            # The stream of news never ends by itself; its tests are in NewsTests.
            "--exclude-path", "/api/v1/events",
            "--header", "Authorization: Bearer " + token,
            "--mode", "all", "--phases", "examples,coverage,fuzzing", "--max-examples", str(examples),
            "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,"
            "response_schema_conformance,negative_data_rejection,unsupported_method",
            "--seed", "4", # As fast as one person may be.
            "--rate-limit", "9/s", "--request-timeout", "10", "--generation-database", "none", *others,
        ],
        cwd=scratch,
    )


status = 0
for role in ["learner", "facilitator"]:
    process, address, token, code = start()
    learner = join(address, code)
    command(address, token, {"type": "start"})
    command(address, token, {"type": "open", "activity": "engage-1"})
    if role == "learner":
        # Files of answers are the facilitator's; that learners hand in none is tested in RoleTests.
        status |= check(address, learner, 25, "--exclude-path", "/api/v1/submissions")
    else:
        status |= check(address, token, 25)
    if process.poll() is not None:
        sys.exit("lectern did not live through it")
    process.stdin.close()
    process.wait(30)
sys.exit(status)
