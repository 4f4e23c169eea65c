#!/usr/bin/env bash
# A page of an answer of Microsoft Graph that has no rows, but a link to the next one: the PageIterator of msgraph-core 1.5.2, with which
# msgraph-sdk 1.65.0 pages, and the Pagination of O365 2.1.10 end there, and all users behind it are missing.
# Expected: all users. A page is the last one when it has no @odata.nextLink, not when it has no rows (Microsoft Graph, "Paging Microsoft
# Graph data in your app"; "Use delta query to track changes" says it of an empty result in so many words). A loop over the links, with
# the same client and the same answers, has them all.
# Seen, of pages with two users, none, one and one: two users, and nothing is said; where the first page is the one without rows, the
# PageIterator gives nobody. The iterator of msgraph-core still holds the link that it did not follow, and says has_next.
# What it does to a report: the tenant has as many users as stood before the first page without rows.
# Ends with 0 while that is so, with 1 when it has changed, with 2 when the packages cannot be had.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check msgraph-core==1.5.2 msgraph-sdk==1.65.0 O365==2.1.10 requests ||
  { echo 'the packages cannot be had'; exit 2; }
cat >read.py <<'PY'
import asyncio
import http.server
import json
import threading
import types
import requests
from kiota_abstractions.authentication import AnonymousAuthenticationProvider
from msgraph import GraphRequestAdapter, GraphServiceClient
from msgraph_core import PageIterator
from O365.utils import Pagination


class Graph(http.server.BaseHTTPRequestHandler):
    """Answers /middle/users and /first/users, each in pages, as the number behind the question mark says."""

    pages = {'middle': [['u1', 'u2'], [], ['u3'], ['u4']], 'first': [[], ['u1', 'u2'], ['u3'], ['u4']]}

    def do_GET(self):
        path, _, number = self.path.partition('?page=')
        pages = self.pages[path.split('/')[1]]
        at = int(number or 0)
        answer = {'value': [{'id': user} for user in pages[at]]}
        if at + 1 < len(pages):
            answer['@odata.nextLink'] = f'http://127.0.0.1:{self.server.server_port}{path}?page={at + 1}'
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


async def by_sdk(address):
    adapter = GraphRequestAdapter(AnonymousAuthenticationProvider())
    adapter.base_url = address
    users = GraphServiceClient(request_adapter=adapter).users
    page = await users.get()
    paged = []
    iterator = PageIterator(page, adapter)
    await iterator.iterate(lambda user: paged.append(user.id) or True)
    linked = [user.id for user in page.value]
    while page.odata_next_link:
        page = await users.with_url(page.odata_next_link).get()
        linked += [user.id for user in page.value]
    return paged, iterator.has_next, bool(iterator.current_page.odata_next_link), linked


def by_o365(address):
    session = requests.Session()
    protocol = types.SimpleNamespace(default_resource='me', service_url=address)
    parent = types.SimpleNamespace(con=session, protocol=protocol, main_resource=None)
    page = session.get(f'{address}/users').json()
    return [user['id'] for user in Pagination(parent=parent, data=page['value'], next_link=page.get('@odata.nextLink'))]


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Graph)
threading.Thread(target=server.serve_forever, daemon=True).start()
seen = {}
for name in Graph.pages:
    address = f'http://127.0.0.1:{server.server_port}/{name}'
    paged, has_next, has_link, linked = asyncio.run(by_sdk(address))
    seen[name] = {'msgraph-core': paged, 'has_next': has_next and has_link, 'O365': by_o365(address), 'by links': linked}
    print(name, seen[name])
everybody = ['u1', 'u2', 'u3', 'u4']
assert seen['middle'] == {'msgraph-core': ['u1', 'u2'], 'has_next': True, 'O365': ['u1', 'u2'], 'by links': everybody}
assert seen['first']['msgraph-core'] == [] and seen['first']['has_next'] and seen['first']['by links'] == everybody
PY
env/bin/python read.py
