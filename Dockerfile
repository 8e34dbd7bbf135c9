# One image for web, worker and scheduler; docker-compose.yml says which command each runs.

FROM node:24-bookworm-slim AS govuk-frontend
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM python:3.11-slim-bookworm AS packages
COPY requirements.txt requirements/uv.txt /locks/
RUN pip install --no-cache-dir --require-hashes -r /locks/uv.txt \
    && uv venv /venv \
    && uv pip install --python /venv/bin/python --no-cache --compile-bytecode --require-hashes -r /locks/requirements.txt

FROM python:3.11-slim-bookworm
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*
# Uploads live in volumes, which take over the owner of these folders.
RUN useradd --system --uid 10001 --no-create-home app && install -d -o app -g app /data/media /data/uploads
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    LOCAL=off \
    MEDIA_ROOT=/data/media \
    UPLOAD_FOLDER=/data/uploads \
    XDG_CACHE_HOME=/tmp
WORKDIR /app
COPY --from=packages /venv /venv
COPY --from=govuk-frontend /app/node_modules node_modules
COPY . .
# Collecting needs settings but no server; these values stay behind in this step.
RUN SECRET_KEY=unused ALLOWED_HOSTS=unused DATABASE_URL=postgres://unused/unused REDIS_URL=redis://unused \
    python manage.py collectstatic --noinput --verbosity 0
USER app
EXPOSE 8000
CMD ["gunicorn", "--config", "config/gunicorn.py", "--bind", "0.0.0.0:8000", "config.wsgi"]
